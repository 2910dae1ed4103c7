export default definePageConfig({ navigationBarTitleText: '团长学堂' })
