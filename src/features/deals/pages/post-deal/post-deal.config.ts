export default definePageConfig({ navigationBarTitleText: '发布开团' })
