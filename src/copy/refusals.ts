import type { PhoneErrorCode } from '@/services/cloud'

/** What each refusal says: what happened, and what to do now. Never a code, never blame. */
export const REFUSALS: Record<PhoneErrorCode, string> = {
  UNKNOWN_ACTION: '这个功能还没开通，请把小程序更新到最新版',
  BAD_INPUT: '有一处填写不太对，请看一眼再提交',
  NOT_A_MEMBER: '您的身份有变化，请回首页重新进入',
  NOT_ALLOWED: '这一步不归您来做，您可以看进展',
  NOT_FOUND: '没有找到这张单子，请回首页看看',
  NOT_YOUR_HOUSE: '这套房还没有绑定给您，请换一处再提交',
  PLACE_UNKNOWN: '这个地点已经变了，请重新选一个',
  NOBODY_ANSWERS: '物业还没有安排值班，请直接联系物业服务中心',
  ALREADY_ACCEPTED: '这张单子已经接过了，已为您刷新',
  ALREADY_FINISHED: '这张单子已经完工了，已为您刷新',
  ALREADY_RATED: '已经评价过了，谢谢您',
  ALREADY_CANCELLED: '这张单子已经取消了，已为您刷新',
  NOT_FINISHED: '还没完工，等修好了再来评价',
  STEP_MISSING: '还差前一步，已为您刷新',
  TOO_LATE: '师傅已经在处理了，有变化请直接打电话给他',
  BUSY: '刚才人有点多，请再点一次',
  INTERNAL: '我们这边出了点问题，请稍后再试',
  OFFLINE: '现在没有信号，内容都还在，等有网再点一次',
}
