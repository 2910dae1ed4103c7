// Generated from zh-hans.ts by config/make-zh-hant.ts: change that file, then run the script.
import type { PlaybookText } from '../../playbook-text'

export const zhHant: PlaybookText = {
  title: '寶爸寶媽：從帶娃的地方開始',
  summary: '您每天在滑梯、班級群和樓道里遇到的人，就是最容易先來的十戶鄰居。',
  steps: {
    playground: {
      title: '在遊樂場聊一次',
      what: '孩子玩的時候，和旁邊的家長聊聊今天買什麼菜，手機上打開邀請海報讓對方掃。一天認識兩家就夠。',
      when: '放學後 16:30 到 18:00',
      text: '我是{community}的{leader}，平時給孩子買菜買水果就在鄰居群裡一起團，拿貨在{pickup}：{link}',
    },
    moments: {
      title: '發一條真實的晚飯',
      what: '拍今天用團來的菜做的晚飯，寫清楚哪樣好、哪樣一般，配上海報。真實比好看重要。',
      when: '週二、週五晚上 7 點',
      text: '今晚的菜都是群裡團的，番茄很甜，玉米一般。想一起買的鄰居在這裡看，{pickup}自提：{link}',
    },
    activity: {
      title: '辦一次親子小活動',
      what: '週末在小區空地辦一次半小時的小活動，比如認蔬菜、換繪本，先和物業打好招呼。入口放一張海報，誰願意就掃。',
      when: '週六上午 10 點，先做一次試試',
      text: '週六上午 10 點在{community}的空地，孩子們一起認蔬菜、換繪本，不收費，也不用買東西。想來的先進群說一聲：{link}',
    },
    lunchbox: {
      title: '開一個孩子早餐團',
      what: '選牛奶、麵包、雞蛋和一樣水果，標題寫明“孩子三天的早餐”。發給加入了還沒下單的家長。',
      when: '週日晚上 8 點',
      text: '孩子三天的早餐都在這一團裡：牛奶、麵包、雞蛋和水果。週一在{pickup}拿，{hours}：{link}',
    },
    'school-run': {
      title: '接孩子時順路拿',
      what: '到貨後告訴大家接完孩子就能拿，家裡走不開的說一聲，您放到門口。把沒拿的名單看一遍。',
      when: '到貨當天 15:30',
      text: '東西已經到{pickup}了，接完孩子順路就能拿，{hours}都有人。走不開的請在群裡說一聲。下一團：{link}',
    },
  },
}
