export default definePageConfig({ navigationBarTitleText: '片区值班', enablePullDownRefresh: true })
