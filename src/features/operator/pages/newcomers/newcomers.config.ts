export default definePageConfig({ navigationBarTitleText: '团长的新人' })
