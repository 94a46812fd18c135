export default definePageConfig({ navigationBarTitleText: '换班帮忙', enablePullDownRefresh: true })
