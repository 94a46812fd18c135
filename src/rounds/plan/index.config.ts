export default definePageConfig({ navigationBarTitleText: '标准和点位', enablePullDownRefresh: true })
