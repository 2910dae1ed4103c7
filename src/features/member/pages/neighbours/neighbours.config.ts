export default definePageConfig({ navigationBarTitleText: '请邻居一起', enableShareAppMessage: true })
