export default definePageConfig({ navigationBarTitleText: '约定和空置', enablePullDownRefresh: true })
