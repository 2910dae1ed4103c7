export default definePageConfig({ navigationBarTitleText: '往期榜单' })
