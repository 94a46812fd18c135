export default definePageConfig({ navigationBarTitleText: '导出单子' })
