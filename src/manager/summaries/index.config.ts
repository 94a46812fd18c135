export default definePageConfig({ navigationBarTitleText: '全部周报月报', enablePullDownRefresh: true })
