import type { CommunityId, Moment, NoticeId } from '@contract/ids'
import type { TemplateKey } from '@contract/notice'
import { toInbox } from '@domain/notice/inbox'
import { calendarDay } from '@domain/time/calendar'
import type { Store } from '../_store/store'

/** A message that WeChat does not take: its template, or a field of it, is not what it knows. */
export interface Misfit {
  communityId: CommunityId
  template: TemplateKey
}

/** As the console calls them. */
const NAMES: Record<TemplateKey, string> = {
  job: '新工单提醒',
  accepted: '接单提醒',
  visit: '上门提醒',
  closed: '服务完成提醒',
  overdue: '工单超时提醒',
  digest: '每日汇总',
  bill: '缴费提醒',
  reply: '留言回复提醒',
}

/** Says so to the managers, in the inbox, which no template can break: once a day for each template. */
export const sayWhatIsWrong = async (
  store: Store,
  misfits: readonly Misfit[],
  now: Moment,
): Promise<void> => {
  const once = misfits.filter(
    ({ communityId, template }, index) =>
      misfits.findIndex((each) => each.communityId === communityId && each.template === template) === index,
  )
  for (const { communityId, template } of once) {
    const managers = (await store.communities.map(communityId))?.staff.filter(
      ({ role }) => role === 'manager',
    )
    for (const { memberId, openid } of managers ?? [])
      await store.inbox.deliver(
        toInbox({
          id: `alarm:${template}:${calendarDay(now)}:${memberId}` as NoticeId,
          communityId,
          memberId,
          openid: openid ?? '',
          topic: 'watch',
          title: `微信提醒发不出去：${NAMES[template]}`,
          body: '微信不认这个消息模板（编号或字段不对）。这类提醒暂时只进消息列表，请管理员核对模板后再补发。',
          opens: 'letters',
          at: now,
        }),
      )
  }
}
