import { PRIVACY_VERSION } from '@contract/glossary'
import type { World } from './environment'

const { stand, person, tap } = (globalThis as unknown as { world: World }).world

/** Somebody asks to live in 3号楼2单元402; gives the request's id. */
export const asksToMoveIn = async (openid: string): Promise<string> => {
  const { answer } = await stand.call(openid, 'join.ask', {
    requestId: tap(),
    agreed: PRIVACY_VERSION,
    communityId: person('chen').communityId,
    buildingId: 'b3',
    unitId: 'b3-2',
    room: '402',
    name: '许晓燕',
    phone: '13711112222',
    tie: 'family',
  })
  if (!answer.ok) throw new Error(answer.code)
  return answer.data.application.id
}
