export default definePageConfig({ navigationBarTitleText: '拉新榜' })
