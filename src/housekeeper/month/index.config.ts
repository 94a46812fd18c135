export default definePageConfig({ navigationBarTitleText: '我的月度', enablePullDownRefresh: true })
