export default definePageConfig({ navigationBarTitleText: '回访规则', enablePullDownRefresh: true })
