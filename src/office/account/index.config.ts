export default definePageConfig({ navigationBarTitleText: '房屋账户', enablePullDownRefresh: true })
