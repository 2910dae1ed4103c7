export default definePageConfig({ navigationBarTitleText: '任务和积分' })
