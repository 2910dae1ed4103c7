// Generated from zh-hans.ts by config/make-zh-hant.ts: change that file, then run the script.
import type { PlaybookText } from '../../playbook-text'

export const zhHant: PlaybookText = {
  title: '物業人員：把服務變成信任',
  summary: '住戶認得您的工服。先把事情辦好，再請他們進群，不在催費和報修時推銷。',
  steps: {
    'notice-board': {
      title: '在公告欄貼一張',
      what: '先得到主管同意，再在每個單元的公告欄貼一張邀請海報，寫明自提點和時間。每週換一次，舊的撕乾淨。',
      when: '週一上午',
      text: '{community}的鄰居團購群：商品每天更新，提貨在{pickup}，{hours}。掃碼或點鏈接看看：{link}',
    },
    'new-residents': {
      title: '給新搬來的住戶一張卡',
      what: '辦完入住手續後，遞一張寫著常用電話和群二維碼的小卡片，先講水電燃氣，再講團購。',
      when: '每次辦完入住',
      text: '歡迎搬來{community}。我是物業的{leader}，日常採買可以看鄰居團購群，樓下{pickup}就能拿：{link}',
    },
    'help-visit': {
      title: '上門服務後留一句話',
      what: '幫老人換燈泡、修水龍頭之後，問問要不要幫忙看看買菜。願意的，當場教他掃碼，不願意就不再提。',
      when: '每週三下午',
      text: '我是物業{leader}，以後買米買油可以在群裡訂，到了在{pickup}拿，拿不動我幫您送上樓：{link}',
    },
    staples: {
      title: '開一個米麵油團',
      what: '重的東西最有理由在樓下拿。選三樣米麵油，把團購海報發給進群還沒下單的住戶。',
      when: '每月 5 號和 20 號晚上',
      text: '米麵油太重，不用從外面提回來了：這一團到{pickup}，{hours}都能拿，也可以請我們送上門。看看：{link}',
    },
    'evening-round': {
      title: '巡樓時帶上沒提的袋子',
      what: '到貨當天晚上巡樓，把沒人拿的袋子清點一遍，能順路的問一聲要不要帶上去。',
      when: '到貨當天 19:00',
      text: '您有一袋東西在{pickup}，{hours}可以來拿。今晚我巡樓，需要帶上來的請回復門牌號。下一團：{link}',
    },
  },
}
