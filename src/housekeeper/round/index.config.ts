export default definePageConfig({ navigationBarTitleText: '今天的轮次', enablePullDownRefresh: true })
