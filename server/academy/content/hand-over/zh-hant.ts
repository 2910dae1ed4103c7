// Generated from zh-hans.ts by config/make-zh-hant.ts: change that file, then run the script.
import type { LessonText } from '../../lesson-content'

export const zhHant: LessonText = {
  title: '到貨與提貨：一件不錯，一袋不漏',
  summary: '先點數再標記，按號分袋，先核銷再遞袋。',
  blocks: [
    {
      kind: 'paragraph',
      text: '鄰居記住一位團長，多半是因為提貨的那幾分鐘：不用等、沒拿錯、少了有人認。這幾分鐘靠的不是記性，是順序。',
    },
    { kind: 'heading', text: '貨到先點數，再標記' },
    {
      kind: 'steps',
      items: [
        '打開這個團的“按商品彙總”，照著點：每樣應到多少份，實到多少份。',
        '壞的、少的先放一邊，拍照，當天告訴供貨方。',
        '要冷藏冷凍的先放進冰箱。',
        '點清楚了，再點“標記到貨”。截單以後才能標記；標記以後團員就能來提，這個團也不能再取消。',
      ],
    },
    { kind: 'heading', text: '按號分袋' },
    {
      kind: 'paragraph',
      text: '每個付了款的訂單都有一個號，從 1 開始。按號分袋，袋子上寫大大的號。重的放下面，雞蛋和葉菜放上面。要冷藏的單獨裝，袋子上畫一個圈，提醒自己還有一份在冰箱裡。',
    },
    {
      kind: 'example',
      text: '第 37 號：雞蛋 1、菠菜 2、酸奶 1（畫圈）。分完一袋，在清單上打一個勾。全部分完再數一遍：訂單 46 個，袋子也要 46 個；不一樣，就先找出差在哪一號，再開門。',
    },
    { kind: 'heading', text: '提貨：先看碼，再遞袋' },
    {
      kind: 'steps',
      items: [
        '請團員打開訂單，出示 8 位提貨碼。掃一下，或者輸入數字。',
        '屏幕上是這個訂單的每一樣東西，對著袋子念一遍。',
        '這次只拿一部分的，只勾拿走的那幾樣，剩下的還在待提。',
        '點核銷，再把袋子遞出去。',
      ],
    },
    {
      kind: 'paragraph',
      text: '同一樣東西不會被核銷兩次：再掃一遍，會告訴您幾點已經提走。點錯了，10 分鐘內可以撤銷，過了就不能了。沒有付款、已經退款的訂單，系統不會讓您核銷。',
    },
    { kind: 'heading', text: '沒來提的' },
    {
      kind: 'paragraph',
      text: '核銷的那一刻，售後期開始算：生鮮 48 小時，其他 7 天。沒有核銷的一直是待提貨，不會自己變成已收貨。所以不要圖省事，趁人沒來就全部核銷：貨還在您手裡，售後的時間卻已經在走，出了問題說不清。提貨結束前一小時，在群裡提醒一聲；到第三天還沒來的，打個電話問清楚；到第七天還沒來的，交給平臺運營處理，不要自己把貨分掉。',
    },
  ],
  questions: [
    {
      questionId: 'q1',
      text: '什麼時候點“標記到貨”？',
      options: [
        { optionId: 'a', text: '開團的時候，讓大家放心' },
        { optionId: 'b', text: '還沒截單，但是賣得差不多了' },
        { optionId: 'c', text: '所有人都提完以後' },
        { optionId: 'd', text: '截單以後，貨到了並且點清楚了' },
      ],
    },
    {
      questionId: 'q2',
      text: '團員今天只拿雞蛋，酸奶明天來拿。怎樣核銷？',
      options: [
        { optionId: 'a', text: '全部核銷，反正明天會來' },
        { optionId: 'b', text: '只勾雞蛋核銷，酸奶留在待提' },
        { optionId: 'c', text: '都不核銷，明天一起' },
        { optionId: 'd', text: '把酸奶退款，請他重新下單' },
      ],
    },
    {
      questionId: 'q3',
      text: '核銷點錯了，多長時間內可以撤銷？',
      options: [
        { optionId: 'a', text: '10 分鐘' },
        { optionId: 'b', text: '1 小時' },
        { optionId: 'c', text: '48 小時' },
        { optionId: 'd', text: '7 天' },
      ],
    },
    {
      questionId: 'q4',
      text: '生鮮的 48 小時售後期從什麼時候開始算？',
      options: [
        { optionId: 'a', text: '付款的時候' },
        { optionId: 'b', text: '標記到貨的時候' },
        { optionId: 'c', text: '核銷提貨的時候' },
        { optionId: 'd', text: '截單的時候' },
      ],
    },
    {
      questionId: 'q5',
      text: '團員還沒來，先把訂單全部核銷，有什麼問題？',
      options: [
        { optionId: 'a', text: '貨還沒交，售後期已經開始走，出了問題說不清' },
        { optionId: 'b', text: '沒有問題，這樣最省事' },
        { optionId: 'c', text: '庫存會變多' },
        { optionId: 'd', text: '團員會收到兩份貨' },
      ],
    },
  ],
}
