// Generated from zh-hans.ts by config/make-zh-hant.ts: change that file, then run the script.
import type { LessonText } from '../../lesson-content'

export const zhHant: LessonText = {
  title: '發好第一個團：選品、定價、截單時間',
  summary: '選五到八樣家家要吃的東西，價格有數，時間寫死。',
  blocks: [
    {
      kind: 'paragraph',
      text: '第一個團不求多，求穩：鄰居收到的東西和看到的一樣，時間說幾點就是幾點。做到這兩條，第二個團就有人等著。',
    },
    { kind: 'heading', text: '選品：少而常用' },
    {
      kind: 'steps',
      items: [
        '選五到八樣：雞蛋、牛奶、一兩樣葉菜、一兩樣當季水果，再加一樣米麵油或紙巾。一個團最多能放 50 樣，但新群裡沒有人會翻完 50 樣。',
        '裡面放一樣大家心裡有價的，比如雞蛋。鄰居會拿它跟樓下超市比。',
        '自己沒吃過、沒用過的，第一次不賣。有人問好不好吃，您要答得上來。',
      ],
    },
    { kind: 'heading', text: '定價：在範圍裡定，新人價設一樣就夠' },
    {
      kind: 'paragraph',
      text: '每樣商品都有允許的價格範圍，超出範圍發佈不了。新人價每人在整個平臺只能用一次，而且只有一份按新人價算，多買的照團購價。所以不用樣樣都設，挑一樣人人要買的就夠。',
    },
    {
      kind: 'example',
      text: '雞蛋 30 枚，團購價 19.90 元，新人價 9.90 元。新人買 2 份，是 9.90 + 19.90 = 29.80 元；再用滿 20 減 5 的新人券，實付 24.80 元。',
    },
    { kind: 'heading', text: '庫存和限購' },
    {
      kind: 'paragraph',
      text: '庫存填您確定拿得到的數量，寧少勿多：少賣十份沒有人怪您，收了錢沒有貨，丟的是信任。有人下單卻沒付款，庫存只留 15 分鐘，到時自動放回來。每人限購可以填 1 到 99，搶手的填 2，讓更多鄰居買得到。',
    },
    { kind: 'heading', text: '三個時間要寫死' },
    {
      kind: 'steps',
      items: [
        '開團：傍晚六點左右，大家下班看手機。也可以先定好時間，到點自動開。',
        '截單：新群開一到兩天最好。一個團最長 14 天，但拖得越長，越沒有人著急。',
        '提貨：寫一段，不要寫一個點，比如後天 16:00 到 20:00。提貨要晚於截單，留足到貨和分袋的時間。',
      ],
    },
    { kind: 'heading', text: '發佈之前，再看一分鐘' },
    {
      kind: 'paragraph',
      text: '發佈前先看預覽，那就是團員看到的樣子。發佈以後不能再改價格和時間。真寫錯了，到貨以前可以取消：已付款的人全額原路退款，並看到您寫的原因。所以發佈前花一分鐘，把價格、庫存和三個時間念一遍。',
    },
  ],
  questions: [
    {
      questionId: 'q1',
      text: '新群的第一個團，怎樣選品比較好？',
      options: [
        { optionId: 'a', text: '把 50 樣放滿，總有人要' },
        { optionId: 'b', text: '只放一樣，賣完再說' },
        { optionId: 'c', text: '五到八樣家家常用的，自己都用過' },
        { optionId: 'd', text: '挑自己沒吃過的新奇東西，有話題' },
      ],
    },
    {
      questionId: 'q2',
      text: '雞蛋團購價 19.90 元，新人價 9.90 元。一位新人買 2 份，不用券，應付多少？',
      options: [
        { optionId: 'a', text: '19.80 元' },
        { optionId: 'b', text: '39.80 元' },
        { optionId: 'c', text: '24.80 元' },
        { optionId: 'd', text: '29.80 元' },
      ],
    },
    {
      questionId: 'q3',
      text: '團員下了單，一直沒有付款，佔著的庫存會怎樣？',
      options: [
        { optionId: 'a', text: '15 分鐘後自動放回來' },
        { optionId: 'b', text: '等您手動放回來' },
        { optionId: 'c', text: '一直佔到截單' },
        { optionId: 'd', text: '24 小時後放回來' },
      ],
    },
    {
      questionId: 'q4',
      text: '團已經發布，有人付了款，您才發現價格寫錯了。該怎麼辦？',
      options: [
        { optionId: 'a', text: '直接改價格，讓已付款的人補差價' },
        { optionId: 'b', text: '取消這個團並寫清原因，付款的人全額退款，再發一個' },
        { optionId: 'c', text: '私下給每個人轉賬' },
        { optionId: 'd', text: '先標記到貨，再改價格' },
      ],
    },
    {
      questionId: 'q5',
      text: '下面哪一種時間安排發佈不了？',
      options: [
        { optionId: 'a', text: '今天 18:00 開，明天 22:00 截單，後天 16:00 起提貨' },
        { optionId: 'b', text: '今天 18:00 開，明天 12:00 截單，明天 16:00 起提貨' },
        { optionId: 'c', text: '今天開，20 天以後截單' },
        { optionId: 'd', text: '發佈就開，三天後截單' },
      ],
    },
  ],
}
