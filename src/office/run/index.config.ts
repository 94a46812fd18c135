export default definePageConfig({ navigationBarTitleText: '这次出账', enablePullDownRefresh: true })
