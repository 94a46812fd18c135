export default definePageConfig({ navigationBarTitleText: '要看一看的', enablePullDownRefresh: true })
