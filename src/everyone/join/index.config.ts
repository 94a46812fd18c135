export default definePageConfig({ navigationBarTitleText: '加入小区', enablePullDownRefresh: true })
