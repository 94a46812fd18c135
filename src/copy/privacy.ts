/** The notice, in the version that the contract names: PRIVACY_VERSION. A change of meaning here is a new version there. */
export const PRIVACY: readonly { title: string; sentences: readonly string[] }[] = [
  {
    title: '我们记下什么',
    sentences: [
      '您的姓名、手机号和房屋。',
      '您报修时写的话、录的语音、拍的照片和签的字，还有服务的经过和您的评价。',
      '您家的账单和缴费记录；您在邻里圈写的话、图片和私信，推荐小店时您选的位置。',
    ],
  },
  {
    title: '用来做什么',
    sentences: ['只用来给您办事：知道上门去哪一家、到了怎么联系您、办完了告诉您。不做广告，也不给别人。'],
  },
  {
    title: '谁看得到',
    sentences: [
      '手机号平时都打码，像 138****0001。',
      '只有正在为您处理的师傅能拨打，办完就不能了。',
      '管家和项目经理查看完整号码，每一次都有记录。',
      '同一套房的家人看得到您的姓名和打码的手机号，也看得到家里的账单。',
      '邻里圈的内容小区里的邻居都看得到；发出前微信会检查文字和图片。私信只有你们两人看得到，有人举报时经理才会看。',
    ],
  },
  {
    title: '留多久',
    sentences: [
      '您住在这里的时候一直留着。搬走或删除以后，报修记录留作维修档案，但不再有您的姓名和电话；缴费记录按会计法规保存；邻里圈的内容留不留名由您选。',
    ],
  },
  {
    title: '您随时可以',
    sentences: ['在“我的 › 我的资料”里查看、改正、导出，或者全部删除。'],
  },
]
