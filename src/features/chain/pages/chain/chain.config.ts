export default definePageConfig({ navigationBarTitleText: '接龙下单' })
