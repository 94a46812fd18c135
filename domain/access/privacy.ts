import type { Party, PersonView } from '@contract/ticket'

/** 138****5678; anything too short to mask is hidden whole. */
export const maskPhone = (phone: string): string =>
  phone.length >= 7 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****'

/** A person as another may see them: the number itself only to who needs it for the job in hand. */
export const personView = (party: Party, mayCall: boolean): PersonView => ({
  id: party.memberId,
  name: party.name,
  ...(party.post === undefined ? {} : { post: party.post }),
  ...(mayCall ? { phone: party.phone } : { maskedPhone: maskPhone(party.phone) }),
})
