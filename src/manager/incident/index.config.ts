export default definePageConfig({ navigationBarTitleText: '大面积通知' })
