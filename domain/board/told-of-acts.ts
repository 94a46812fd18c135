import type { Act } from '@contract/post'
import { nameOf, type Judged, type Words } from './in-question'

const ELSEWHERE = '报修、账单等其他功能不受影响。'
const MAY_APPEAL = '如果觉得不合适，点开可以申诉一次，会有人再看。'
const DISAGREES = '如有疑问，请联系物业。'

/** In which words who is spoken of hears what was done, and why. Undefined: nothing has changed for them. */
export const toldOfAct = (
  thing: Judged,
  { act, reason, days }: Act,
  { onAppeal, ofEdit }: { onAppeal: boolean; ofEdit: boolean },
): Words | undefined => {
  const name = 'memberIds' in thing ? '私信' : nameOf(thing)
  const why = `物业说：${reason}。`
  if (!('memberIds' in thing) && thing.state === 'gone' && (act === 'restore' || act === 'remove'))
    return undefined
  switch (act) {
    case 'publish':
      return {
        title: onAppeal ? `申诉通过，${name}已经发布` : `${name}${ofEdit ? '的修改' : ''}已经发布`,
        body: `${why}邻居们现在能看到。`,
      }
    case 'restore':
      if ('memberIds' in thing || thing.state === 'public') return undefined
      return {
        title: onAppeal ? `申诉通过，${name}恢复了` : `${name}恢复了`,
        body: `${why}邻居们又能看到了。`,
      }
    case 'refuse':
      if (onAppeal) return { title: `${name}的申诉有结果了：维持原来的决定`, body: `${why}${DISAGREES}` }
      if (ofEdit)
        return {
          title: `${name}的修改没有发布`,
          body: `${why}大家看到的还是修改前的内容，您可以换个说法再改。`,
        }
      return { title: `${name}没有发布`, body: `${why}您可以换个说法重发。${MAY_APPEAL}` }
    case 'remove':
      if (onAppeal) return { title: `${name}的申诉有结果了：维持原来的决定`, body: `${why}${DISAGREES}` }
      return { title: `${name}被移除了`, body: `${why}${MAY_APPEAL}` }
    case 'warn':
      return { title: `关于您的${name}，物业有个提醒`, body: why }
    case 'mute':
      return { title: `您在邻里圈暂停发言 ${days ?? 0} 天`, body: `${why}${ELSEWHERE}` }
    case 'ban':
      return { title: '您的邻里圈被停用了', body: `${why}${ELSEWHERE}${DISAGREES}` }
    case 'unmute':
      return { title: '您又可以在邻里圈发言了', body: why }
  }
  return act satisfies never
}
