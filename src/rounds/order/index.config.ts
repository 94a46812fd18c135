export default definePageConfig({ navigationBarTitleText: '加做一轮' })
