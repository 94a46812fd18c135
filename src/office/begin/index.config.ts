export default definePageConfig({ navigationBarTitleText: '出一次账' })
