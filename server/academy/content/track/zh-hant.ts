// Generated from zh-hans.ts by config/make-zh-hant.ts: change that file, then run the script.
export const zhHant = { title: '團長入門', summary: '五節課，從請進第一位鄰居到算清每一分佣金。' }
