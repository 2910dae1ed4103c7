export default definePageConfig({ navigationBarTitleText: '存疑的新人' })
