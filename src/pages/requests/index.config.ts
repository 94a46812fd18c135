export default definePageConfig({ navigationBarTitleText: '进度', enablePullDownRefresh: true })
