export default definePageConfig({ navigationBarTitleText: '送货路线' })
