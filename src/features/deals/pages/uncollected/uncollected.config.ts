export default definePageConfig({ navigationBarTitleText: '还没提的货' })
