/** What the pages of bills say that is the same for every bill. */
export const BILLS = {
  nothing: '没有要缴的账单',
  nothingHint: '出了新账单会告诉您',
  notTold: '下一张账单的微信提醒发不到您手机了，点这里再开',
  credit: '多缴或预存的钱，出新账单时先用它抵扣',
  disputed: '您问过这张，答复之前不提醒；要先缴可以勾上',
  howToPay: '用下面的按钮微信支付；也可以到物业服务中心付现金或转账，收据会出现在“缴费记录”里。',
  noBills: '还没有账单',
  noReceipts: '还没有缴费记录',
} as const

/** What is asked about a bill most often. */
export const ASK_PHRASES = [
  '比上期多了，请说明原因',
  '面积不对',
  '读数不对',
  '这段时间没住人',
  '已经缴过了',
  '看不懂怎么算的',
] as const

export const ASK = {
  title: '对这张账单有疑问',
  hint: '管家会核对后答复您。答复之前，不会再提醒缴这张账单。',
  which: '哪一项',
  whole: '整张账单',
  what: '想问什么',
  done: '已经交给管家核对。答复之前，这张账单不会再提醒缴费。',
} as const
