// Generated from zh-hans.ts by config/make-zh-hant.ts: change that file, then run the script.
import type { PlaybookText } from '../../playbook-text'

export const zhHant: PlaybookText = {
  title: '學校周邊：抓住上學放學兩段路',
  summary: '校門口的人每天同一時間經過兩次，方案只做兩件事：讓人看見，讓人順路。',
  steps: {
    gate: {
      title: '放學前站半小時',
      what: '在校門外允許停留的地方，手裡拿一張邀請海報，和等孩子的家長聊兩句，不進校園，不發給孩子。',
      when: '週一到週四 16:00 到 16:30',
      text: '我是{leader}，就在{pickup}，放學順路能拿菜和水果。{community}的家長都在這個群裡看：{link}',
    },
    shops: {
      title: '請文具店放一張',
      what: '找校門口的文具店、早餐店，請店主允許放一張海報，用傳單渠道的碼，看得出哪家帶來的人多。',
      when: '週三上午，一次談一家',
      text: '老闆您好，我是{leader}，想在您店裡放一張鄰居團購的海報，方便家長放學順路取貨。內容在這裡：{link}',
    },
    'class-chat': {
      title: '只在允許的家長群說一次',
      what: '先問群主可不可以發。可以的話只發一條，講清楚是什麼、在哪裡拿；有人問再單獨回答。',
      when: '週四晚上 8 點，一個群一次',
      text: '和群主說過了，發一次：{community}附近的家長可以一起團菜和水果，放學在{pickup}拿，{hours}。感興趣的看這裡：{link}',
    },
    'after-school': {
      title: '開一個放學點心團',
      what: '選水果、酸奶、麵包這類孩子放學就能吃的，提貨時間定在 16:00 以後，發給還沒下單的新人。',
      when: '週日和週三晚上',
      text: '明天放學的點心在這一團裡，16:00 以後在{pickup}拿，按小份分好：{link}',
    },
    'hand-out': {
      title: '按班級時間分袋子',
      what: '低年級先放學，把他們家的袋子放在外面一排；放學後半小時提醒還沒來的家長。',
      when: '到貨當天 15:30 和 17:30',
      text: '東西到{pickup}了，{hours}都能拿，報提貨碼不用排隊。今天來不了的請告訴我。下一團：{link}',
    },
  },
}
