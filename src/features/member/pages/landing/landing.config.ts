export default definePageConfig({ navigationBarTitleText: '邻居团购', enableShareAppMessage: true })
