export default definePageConfig({ navigationBarTitleText: '保洁轮次', enablePullDownRefresh: true })
