export default definePageConfig({ navigationBarTitleText: '没送到的提醒', enablePullDownRefresh: true })
