export default definePageConfig({ navigationBarTitleText: '保洁点位', enablePullDownRefresh: true })
