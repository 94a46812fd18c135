export default definePageConfig({ navigationBarTitleText: '收缴', enablePullDownRefresh: true })
