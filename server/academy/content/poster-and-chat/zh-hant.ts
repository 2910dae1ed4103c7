// Generated from zh-hans.ts by config/make-zh-hant.ts: change that file, then run the script.
import type { LessonText } from '../../lesson-content'

export const zhHant: LessonText = {
  title: '海報和群文案：說清三件事',
  summary: '買什麼多少錢、幾點截單、在哪裡幾點提，三件事一眼看完。',
  blocks: [
    {
      kind: 'paragraph',
      text: '鄰居在群裡看一條消息，只有兩三秒。兩三秒裡要看到三件事：有什麼、多少錢；幾點截單；在哪裡、幾點提。三件事齊了，不用喊，要買的人自己會點進去。',
    },
    { kind: 'heading', text: '群文案：複製，再加一句自己的話' },
    {
      kind: 'paragraph',
      text: '在團購頁點“複製群文案”，就有編好號的商品和價格、截單時間、提貨時間、自提點和鏈接。一條最多 1000 字，放不下會自動分成幾條，每條都帶標題和鏈接。您只要在前面加一句自己的話，說一個真實的細節。',
    },
    {
      kind: 'example',
      text: '這樣寫：“雞蛋我家先吃了兩盒，蛋黃很緊實。明晚十點截單，後天下午四點起在 3 號樓架空層拿。”不要這樣寫：“親們衝啊！！！史上最低！！！最後三小時！！！”',
    },
    { kind: 'heading', text: '一個團發三次' },
    {
      kind: 'steps',
      items: [
        '開團時發一次全文。',
        '截單前兩小時提醒一次，只說還剩什麼、幾點截單。',
        '到貨時說一次：幾點到幾點，在哪裡拿。',
      ],
    },
    {
      kind: 'paragraph',
      text: '三次之外，把時間用在回答問題上。同一條內容反覆刷屏，鄰居會把群設成免打擾，以後您說什麼都看不到了。',
    },
    { kind: 'heading', text: '海報：要掃得出來' },
    {
      kind: 'paragraph',
      text: '海報有兩種：請人加入的，和只講一個團的。每一張在給您之前，程序都會自己先掃一遍，掃不出的不會給您。打印和張貼就要您來把關了。',
    },
    {
      kind: 'steps',
      items: [
        '小程序裡點保存，存到相冊；瀏覽器里長按圖片保存。',
        '打印時，二維碼每邊不小於 5 釐米，四周留白，不在碼上寫字、貼膠帶。',
        '貼在視線高度、光線好的地方，比如收銀臺旁。貼電梯口要先問物業。',
        '貼好以後，用兩部不同的手機各掃一次，看打開的是不是您的頁面。',
      ],
    },
    { kind: 'heading', text: '不寫做不到的話' },
    {
      kind: 'paragraph',
      text: '優惠只寫系統裡真的有的：團購價、新人價、優惠券。不寫“全網最低”，不寫不能兌現的承諾，也不拿優惠換別人替您發消息。話說得準，鄰居下次才信。',
    },
  ],
  questions: [
    {
      questionId: 'q1',
      text: '一條群文案一定要讓人看到的三件事是什麼？',
      options: [
        { optionId: 'a', text: '商品和價格、截單時間、提貨的時間和地點' },
        { optionId: 'b', text: '您的名字、頭像和等級' },
        { optionId: 'c', text: '群規、歷史銷量、供貨商' },
        { optionId: 'd', text: '很多感嘆號、倒計時和紅包' },
      ],
    },
    {
      questionId: 'q2',
      text: '商品很多，群文案超過了 1000 字，會怎樣？',
      options: [
        { optionId: 'a', text: '不能複製，要先減少商品' },
        { optionId: 'b', text: '後面的商品會被去掉' },
        { optionId: 'c', text: '自動分成幾條，每條都帶標題和鏈接' },
        { optionId: 'd', text: '自動變成一張圖片' },
      ],
    },
    {
      questionId: 'q3',
      text: '一個團從開團到提貨，群裡怎樣發比較合適？',
      options: [
        { optionId: 'a', text: '每小時發一次全文' },
        { optionId: 'b', text: '開團發全文，截單前兩小時提醒，到貨時通知' },
        { optionId: 'c', text: '只在截單以後發一次' },
        { optionId: 'd', text: '開團前先預熱三天，每天十條' },
      ],
    },
    {
      questionId: 'q4',
      text: '海報打印好貼出去以後，首先要做什麼？',
      options: [
        { optionId: 'a', text: '在二維碼中間貼一個紅色箭頭' },
        { optionId: 'b', text: '用透明膠帶把二維碼整個蓋住' },
        { optionId: 'c', text: '用兩部手機各掃一次，看打開的是不是自己的頁面' },
        { optionId: 'd', text: '什麼都不用做，程序已經掃過了' },
      ],
    },
    {
      questionId: 'q5',
      text: '下面哪一句可以寫進群文案？',
      options: [
        { optionId: 'a', text: '“全網最低，錯過再等一年”' },
        { optionId: 'b', text: '“把消息發到三個群，才給新人價”' },
        { optionId: 'c', text: '“不好吃賠十倍”' },
        { optionId: 'd', text: '“雞蛋 30 枚 19.9 元，明晚十點截單”' },
      ],
    },
  ],
}
