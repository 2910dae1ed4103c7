// Generated from zh-hans.ts by config/make-zh-hant.ts: change that file, then run the script.
import type { PlaybookText } from '../../playbook-text'

export const zhHant: PlaybookText = {
  title: '寫字樓：趕在下班之前',
  summary: '同事中午有空看手機，下班要趕車。中午讓人看到，下班前讓人拿走。',
  steps: {
    pantry: {
      title: '茶水間放一張',
      what: '徵得行政同意，在茶水間和打印機旁放一張邀請海報，寫明提貨在幾樓。',
      when: '週一上午 9 點半',
      text: '我是{leader}，{community}的同事一起團水果和晚飯的菜，下班在{pickup}拿：{link}',
    },
    lunch: {
      title: '午飯時給三個人看',
      what: '和不同部門的同事吃飯，打開今天的團給對方看，問一句想吃什麼。記下來，下一團選進去。',
      when: '每天 12:00 到 13:00',
      text: '中午說的那個團在這裡，今晚下班在{pickup}拿，{hours}，看看有沒有想要的：{link}',
    },
    'floor-lead': {
      title: '請一位樓層同事試用',
      what: '每層找一位愛做飯的同事，請他先買一次，說說真實感受，再問他願不願意讓同層的人看看。',
      when: '每週二，一週一層',
      text: '想請您先試一次我們樓裡的團購，東西好不好您說了算，不合適可以申請售後。在{pickup}拿：{link}',
    },
    dinner: {
      title: '開一個今晚就做的團',
      what: '選兩葷兩素的淨菜，截單定在前一天晚上 9 點，到貨在下班前一小時。發給進群還沒下單的同事。',
      when: '週一、週三晚上 7 點',
      text: '明天下班不用再跑菜場：兩葷兩素在這一團裡，17:00 以後在{pickup}拿：{link}',
    },
    'before-leaving': {
      title: '下班前一小時提醒',
      what: '到貨後發一次提醒，說清楚幾樓幾點前。加班的同事問一下要不要放前臺。',
      when: '到貨當天，下班前一小時',
      text: '東西到了，在{pickup}，{hours}可以拿，報提貨碼就行。加班的同事說一聲，我放前臺。下一團：{link}',
    },
  },
}
