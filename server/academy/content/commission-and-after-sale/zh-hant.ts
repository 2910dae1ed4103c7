// Generated from zh-hans.ts by config/make-zh-hant.ts: change that file, then run the script.
import type { LessonText } from '../../lesson-content'

export const zhHant: LessonText = {
  title: '佣金怎麼算，售後怎麼談',
  summary: '每一分佣金都算得出來；售後先回應，再看，再定。',
  blocks: [
    { kind: 'heading', text: '一樣商品一筆佣金' },
    {
      kind: 'paragraph',
      text: '佣金 =（實付 − 已退款）× 佣金比例，不足一分的捨去。一個訂單裡有幾樣商品，就有幾筆佣金。實付是用券以後的錢，券的優惠按金額分攤到每一樣。比例在付款時定下來，以後不變：先看這個團裡定的，再看商品的，都沒有就是 10%；銀牌團長加 1 個百分點，金牌加 2 個，最高 30%。',
    },
    {
      kind: 'example',
      text: '一箱牛奶實付 39.90 元，比例 8.5%：39.90 × 8.5% = 3.3915，佣金 3.39 元。後來退了 10.00 元，剩 29.90 × 8.5% = 2.5415，佣金變成 2.54 元，衝回 0.85 元。全額退款，佣金正好回到 0。',
    },
    { kind: 'heading', text: '錢走到哪一步了' },
    {
      kind: 'steps',
      items: [
        '待提貨：付了款，還沒來提。',
        '售後期內：提走以後，生鮮 48 小時，其他 7 天。',
        '可提現：到了時間自己變，不用等誰操作。',
        '已衝回：這一樣全額退款了。',
      ],
    },
    {
      kind: 'paragraph',
      text: '在收益裡點開任何一筆，都能看到算式、狀態和日期。佣金已經付給您、後來又有退款的，賬戶會出現負數，由以後的佣金先補上，不會叫您往裡交錢。',
    },
    { kind: 'heading', text: '售後：先回應，再看，再定' },
    {
      kind: 'steps',
      items: [
        '先回應：半小時內回一句“收到，我看一下”。大多數火氣是等出來的。',
        '請對方拍三張：整體一張，壞的地方一張，包裝標籤一張。',
        '對著訂單看：是哪一樣、幾份、什麼時候提走的、還在不在售後期。',
        '按壞的部分算，不必整單退。',
        '說清楚退多少、為什麼，再說一句下次怎麼改。',
      ],
    },
    {
      kind: 'example',
      text: '“王阿姨，照片收到了，12 個桃壞了 3 個，是我們沒挑好。這一盒付了 36.00 元，壞了四分之一，應該退 9.00 元，原路退回。下次裝袋前我再挑一遍。”',
    },
    {
      kind: 'paragraph',
      text: '退款要按訂單原路退回，不要私下轉賬。私下轉的錢賬上沒有，佣金不會跟著算，以後誰也說不清。拿不準的，把照片和訂單交給平臺運營來定。退 9.00 元，少的是九元的佣金；留住的是一位每週都來的鄰居。',
    },
  ],
  questions: [
    {
      questionId: 'q1',
      text: '一樣商品實付 39.90 元，佣金比例 8.5%，沒有退款。佣金是多少？',
      options: [
        { optionId: 'a', text: '3.40 元' },
        { optionId: 'b', text: '3.39 元' },
        { optionId: 'c', text: '3.99 元' },
        { optionId: 'd', text: '3.3915 元' },
      ],
    },
    {
      questionId: 'q2',
      text: '生鮮在週一下午四點核銷提走，沒有退款。什麼時候可提現？',
      options: [
        { optionId: 'a', text: '週一下午四點，提走就可以' },
        { optionId: 'b', text: '下週一下午四點' },
        { optionId: 'c', text: '要等平臺運營點一下' },
        { optionId: 'd', text: '週三下午四點' },
      ],
    },
    {
      questionId: 'q3',
      text: '一樣商品 40.00 元，分攤到優惠券 5.00 元，佣金比例 10%，沒有退款。佣金是多少？',
      options: [
        { optionId: 'a', text: '4.00 元' },
        { optionId: 'b', text: '4.50 元' },
        { optionId: 'c', text: '3.50 元' },
        { optionId: 'd', text: '5.00 元' },
      ],
    },
    {
      questionId: 'q4',
      text: '已經付給您的佣金，後來訂單退款被衝回，賬戶成了負數。會怎樣？',
      options: [
        { optionId: 'a', text: '以後的佣金先補上，不會叫您交錢' },
        { optionId: 'b', text: '您要在三天內轉賬補上' },
        { optionId: 'c', text: '由買東西的團員承擔' },
        { optionId: 'd', text: '賬戶會被關閉' },
      ],
    },
    {
      questionId: 'q5',
      text: '12 個桃壞了 3 個，這一盒付了 36.00 元，還在售後期內。怎樣處理最好？',
      options: [
        { optionId: 'a', text: '不理，過了售後期就好' },
        { optionId: 'b', text: '自己微信轉賬 36.00 元，趕快了事' },
        { optionId: 'c', text: '請團員把桃寄回來再說' },
        { optionId: 'd', text: '及時回應，看照片，退 9.00 元，按訂單原路退回' },
      ],
    },
  ],
}
