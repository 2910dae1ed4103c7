export default definePageConfig({ navigationBarTitleText: '拉新方案' })
