export default definePageConfig({ navigationBarTitleText: '催缴名单', enablePullDownRefresh: true })
