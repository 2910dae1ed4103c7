// Generated from zh-hans.ts by config/make-zh-hant.ts: change that file, then run the script.
import type { PlaybookText } from '../../playbook-text'

export const zhHant: PlaybookText = {
  title: '店主：把進店的人變成群友',
  summary: '每天進店的人已經認識您，這個方案把他們請進群，再讓第一單變得簡單。',
  steps: {
    counter: {
      title: '收銀臺放一張碼',
      what: '打一張邀請海報，放在收銀臺顧客付款時看得到的地方，高度和手機齊平。每天開門時看看有沒有被擋住。',
      when: '每天開門前，花兩分鐘',
      text: '您好，我是{leader}，{community}的鄰居在我這裡一起團購，東西送到{pickup}。掃這個碼就能看今天有什麼：{link}',
    },
    say: {
      title: '結賬時說一句話',
      what: '找零或遞袋子的時候說一句：“今天群裡有新鮮菜，掃一下就能看。”只說一遍，不追問。每天給自己定十個人。',
      when: '每天下班高峰，17:00 到 19:30',
      text: '我們群每天開團，前一天下單，第二天在{pickup}拿。想看看今天團什麼，點這裡：{link}',
    },
    regulars: {
      title: '給老顧客一對一發',
      what: '從最近一個月常來的顧客裡挑十位，每人單獨發一條，提一提他常買的東西，不要群發。',
      when: '週二、週四上午 10 點',
      text: '我是樓下的{leader}，您常買的幾樣群裡也有，提貨就在{pickup}，{hours}都可以來拿。鏈接在這裡：{link}',
    },
    'first-order': {
      title: '推一件不用想的商品',
      what: '開一個只有三五樣日常商品的團，比如雞蛋、牛奶、青菜，做成團購海報發給加入了還沒下單的新人。',
      when: '週一、週三、週五晚上 8 點',
      text: '第一次在群裡下單，可以先從一盒雞蛋開始：明天在{pickup}拿，不滿意可以申請售後。點這裡看：{link}',
    },
    collect: {
      title: '到貨當天提醒來拿',
      what: '到貨後先整理好袋子，再把提醒發給還沒來拿的人，說清楚幾點前在哪裡拿。晚上關門前再看一遍名單。',
      when: '到貨當天，下午 4 點和關門前',
      text: '您的東西到了，在{pickup}，{hours}都可以來拿，報一下提貨碼就好。下一團在這裡：{link}',
    },
  },
}
