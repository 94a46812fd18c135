import type { Party, PersonView } from '@contract/ticket'

/** 138****5678; anything too short to mask is hidden whole. */
export const maskPhone = (phone: string): string =>
  phone.length >= 7 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : phone === '' ? '' : '****'

/** A person as another may see them. The number itself is only given by `ticket.call`, to who may ring them. */
export const personView = (party: Party, callable: boolean): PersonView => ({
  id: party.memberId,
  name: party.name,
  ...(party.post === undefined ? {} : { post: party.post }),
  maskedPhone: maskPhone(party.phone),
  callable,
})
