/** What WeChat's labels mean, in words that one can say to a neighbour; who is told may have meant no harm. */
const OFFENCES: Readonly<Record<number, string>> = {
  10001: '看起来像广告推销',
  20001: '涉及时政话题，不适合在邻里圈讨论',
  20002: '有不适合公开的内容',
  20003: '里面有伤人的话',
  20006: '涉及违法违规的内容',
  20008: '看起来像诈骗信息',
  20012: '用词比较低俗',
  20013: '可能侵犯了别人的版权',
  21000: '不适合公开发布',
}
const ANYTHING_ELSE = '不适合公开发布'

/** A label that is new to us, or none at all, says no more than that it cannot be shown. */
export const offenceOf = (label: number | undefined): string =>
  (label === undefined ? undefined : OFFENCES[label]) ?? ANYTHING_ELSE
