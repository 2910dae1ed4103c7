export default definePageConfig({ navigationBarTitleText: '团购', enableShareAppMessage: true })
