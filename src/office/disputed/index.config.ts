export default definePageConfig({ navigationBarTitleText: '有疑问的账单', enablePullDownRefresh: true })
