export default definePageConfig({ navigationBarTitleText: '收费', enablePullDownRefresh: true })
