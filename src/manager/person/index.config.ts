export default definePageConfig({
  navigationBarTitleText: '人员资料',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
