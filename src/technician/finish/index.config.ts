export default definePageConfig({ navigationBarTitleText: '完工', enablePullDownRefresh: false })
