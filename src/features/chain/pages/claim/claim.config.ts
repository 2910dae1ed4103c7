export default definePageConfig({ navigationBarTitleText: '团长帮您下的单' })
