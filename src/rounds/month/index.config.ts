export default definePageConfig({ navigationBarTitleText: '保洁月度', enablePullDownRefresh: true })
