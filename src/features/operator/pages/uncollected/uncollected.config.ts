export default definePageConfig({ navigationBarTitleText: '没人提的货' })
