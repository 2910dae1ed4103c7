// Generated from zh-hans.ts by config/make-zh-hant.ts: change that file, then run the script.
import type { LessonText } from '../../lesson-content'

export const zhHant: LessonText = {
  title: '第一批團員從哪裡來',
  summary: '先把已經認識您的鄰居請進來，再讓路過的人有碼可掃。',
  blocks: [
    {
      kind: 'paragraph',
      text: '新團長最常遇到的難處不是貨不好，而是群裡沒有人。第一批團員不用到處找，他們已經認識您：同一棟樓的鄰居、每天進店的顧客、一起接孩子的家長。這一課只做一件事：用一週時間，把這些人一個一個請進來。',
    },
    { kind: 'heading', text: '先列名單，再一個一個請' },
    {
      kind: 'steps',
      items: [
        '拿一張紙，寫下 20 位叫得出名字、住在本小區或常來附近的人。',
        '每天請 3 到 5 位，當面說，或者單獨發消息。群發的消息誰都覺得不是對自己說的。',
        '說清三件事：在哪裡提貨、今天有什麼、第一次來有什麼優惠。',
        '對方願意，就當面打開您的邀請海報請對方掃，看著頁面出來，點一下加入，登錄就好。',
      ],
    },
    {
      kind: 'example',
      text: '“李姐，我在 3 號樓架空層做自提點。今天雞蛋 30 枚 19.9 元，後天下午四點起來拿。您掃一下這個碼就能看到。第一次加入有一張滿 20 減 5 的券，七天內能用。”',
    },
    { kind: 'heading', text: '怎樣才算您請來的新人' },
    {
      kind: 'paragraph',
      text: '看的是對方在誰的頁面上點了加入；加入以前掃過別人的碼，不影響。新人是指從來沒有加入過平臺的人：您自己、別的團長、退出過又回來的老團員，都不算新人。以後團員換到別的團長那裡，服務的人變了，當初是誰請來的不會變。',
    },
    { kind: 'heading', text: '每天看兩個數' },
    {
      kind: 'paragraph',
      text: '每月的目標默認是加入 30 人、轉化 15 人。轉化是指當月加入、當月付了第一單，並且沒有全額退款。要到首單提走、過了售後期、沒有被標記待審核，這位新人才計數。開始的那個月按剩下的天數折算，有零頭就往上進一：11 月 16 日開始，連當天還剩 15 天，目標就是加入 15 人、轉化 8 人。請人進來只做了一半，進來的頭幾天有一個值得買的團，才是另一半。',
    },
    { kind: 'heading', text: '三件不要做的事' },
    {
      kind: 'steps',
      items: [
        '不要請住得遠的人。提不了貨的人不會下單，只會讓您的數字難看。',
        '不要花錢買人頭。衝著紅包來的人，拿完就走。',
        '不要用家人的手機湊數。被標記待審核的新人，查清之前不計數。',
      ],
    },
  ],
  questions: [
    {
      questionId: 'q1',
      text: '新團長的第一批團員，最適合先請誰？',
      options: [
        { optionId: 'a', text: '網上買來的一批微信群裡的人' },
        { optionId: 'b', text: '已經認識您的鄰居、顧客和家長' },
        { optionId: 'c', text: '住在外地的親戚朋友' },
        { optionId: 'd', text: '其他團長群裡的老團員' },
      ],
    },
    {
      questionId: 'q2',
      text: '一位鄰居上週打開過別的團長的碼，沒有加入；今天掃了您的碼，在您的頁面上點了加入。算誰請來的？',
      options: [
        { optionId: 'a', text: '別的團長，因為先打開的是他的碼' },
        { optionId: 'b', text: '兩位團長各算半個' },
        { optionId: 'c', text: '您，因為是在您的頁面上加入的' },
        { optionId: 'd', text: '誰都不算，因為打開過兩個碼' },
      ],
    },
    {
      questionId: 'q3',
      text: '您 11 月 16 日開始做團長，連當天本月還剩 15 天。默認目標是每月加入 30 人，這個月的目標是多少？',
      options: [
        { optionId: 'a', text: '30 人，每個月都一樣' },
        { optionId: 'b', text: '20 人' },
        { optionId: 'c', text: '0 人，第一個月沒有目標' },
        { optionId: 'd', text: '15 人' },
      ],
    },
    {
      questionId: 'q4',
      text: '下面哪一位算本月的“轉化”？',
      options: [
        { optionId: 'a', text: '本月加入，本月付了第一單，沒有退款' },
        { optionId: 'b', text: '本月加入，選好了商品，沒有付款' },
        { optionId: 'c', text: '本月加入，付了第一單，又全額退款' },
        { optionId: 'd', text: '上月加入，這個月才付第一單' },
      ],
    },
    {
      questionId: 'q5',
      text: '為了湊人數，用家人的手機反覆註冊，會怎樣？',
      options: [
        { optionId: 'a', text: '只要掃了碼就都算' },
        { optionId: 'b', text: '被標記待審核，查清之前不計數' },
        { optionId: 'c', text: '每部手機算半個新人' },
        { optionId: 'd', text: '會轉給另一位團長' },
      ],
    },
  ],
}
