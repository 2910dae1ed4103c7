export default definePageConfig({ navigationBarTitleText: '榜单申诉' })
