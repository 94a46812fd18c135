export default definePageConfig({ navigationBarTitleText: '邻里待处理', enablePullDownRefresh: true })
