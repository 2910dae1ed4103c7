export default definePageConfig({ navigationBarTitleText: '平台处理' })
