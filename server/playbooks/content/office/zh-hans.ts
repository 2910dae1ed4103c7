import type { PlaybookText } from '../../playbook-text'

export const zhHans: PlaybookText = {
  title: '写字楼：赶在下班之前',
  summary: '同事中午有空看手机，下班要赶车。中午让人看到，下班前让人拿走。',
  steps: {
    pantry: {
      title: '茶水间放一张',
      what: '征得行政同意，在茶水间和打印机旁放一张邀请海报，写明提货在几楼。',
      when: '周一上午 9 点半',
      text: '我是{leader}，{community}的同事一起团水果和晚饭的菜，下班在{pickup}拿：{link}',
    },
    lunch: {
      title: '午饭时给三个人看',
      what: '和不同部门的同事吃饭，打开今天的团给对方看，问一句想吃什么。记下来，下一团选进去。',
      when: '每天 12:00 到 13:00',
      text: '中午说的那个团在这里，今晚下班在{pickup}拿，{hours}，看看有没有想要的：{link}',
    },
    'floor-lead': {
      title: '请一位楼层同事试用',
      what: '每层找一位爱做饭的同事，请他先买一次，说说真实感受，再问他愿不愿意让同层的人看看。',
      when: '每周二，一周一层',
      text: '想请您先试一次我们楼里的团购，东西好不好您说了算，不合适可以申请售后。在{pickup}拿：{link}',
    },
    dinner: {
      title: '开一个今晚就做的团',
      what: '选两荤两素的净菜，截单定在前一天晚上 9 点，到货在下班前一小时。发给进群还没下单的同事。',
      when: '周一、周三晚上 7 点',
      text: '明天下班不用再跑菜场：两荤两素在这一团里，17:00 以后在{pickup}拿：{link}',
    },
    'before-leaving': {
      title: '下班前一小时提醒',
      what: '到货后发一次提醒，说清楚几楼几点前。加班的同事问一下要不要放前台。',
      when: '到货当天，下班前一小时',
      text: '东西到了，在{pickup}，{hours}可以拿，报提货码就行。加班的同事说一声，我放前台。下一团：{link}',
    },
  },
}
