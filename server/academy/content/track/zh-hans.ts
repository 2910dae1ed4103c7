export const zhHans = { title: '团长入门', summary: '五节课，从请进第一位邻居到算清每一分佣金。' }
