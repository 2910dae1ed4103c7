export default definePageConfig({ navigationBarTitleText: '榜单审核' })
