import type { PlaybookText } from '../../playbook-text'

export const zhHans: PlaybookText = {
  title: '物业人员：把服务变成信任',
  summary: '住户认得您的工服。先把事情办好，再请他们进群，不在催费和报修时推销。',
  steps: {
    'notice-board': {
      title: '在公告栏贴一张',
      what: '先得到主管同意，再在每个单元的公告栏贴一张邀请海报，写明自提点和时间。每周换一次，旧的撕干净。',
      when: '周一上午',
      text: '{community}的邻居团购群：商品每天更新，提货在{pickup}，{hours}。扫码或点链接看看：{link}',
    },
    'new-residents': {
      title: '给新搬来的住户一张卡',
      what: '办完入住手续后，递一张写着常用电话和群二维码的小卡片，先讲水电燃气，再讲团购。',
      when: '每次办完入住',
      text: '欢迎搬来{community}。我是物业的{leader}，日常采买可以看邻居团购群，楼下{pickup}就能拿：{link}',
    },
    'help-visit': {
      title: '上门服务后留一句话',
      what: '帮老人换灯泡、修水龙头之后，问问要不要帮忙看看买菜。愿意的，当场教他扫码，不愿意就不再提。',
      when: '每周三下午',
      text: '我是物业{leader}，以后买米买油可以在群里订，到了在{pickup}拿，拿不动我帮您送上楼：{link}',
    },
    staples: {
      title: '开一个米面油团',
      what: '重的东西最有理由在楼下拿。选三样米面油，把团购海报发给进群还没下单的住户。',
      when: '每月 5 号和 20 号晚上',
      text: '米面油太重，不用从外面提回来了：这一团到{pickup}，{hours}都能拿，也可以请我们送上门。看看：{link}',
    },
    'evening-round': {
      title: '巡楼时带上没提的袋子',
      what: '到货当天晚上巡楼，把没人拿的袋子清点一遍，能顺路的问一声要不要带上去。',
      when: '到货当天 19:00',
      text: '您有一袋东西在{pickup}，{hours}可以来拿。今晚我巡楼，需要带上来的请回复门牌号。下一团：{link}',
    },
  },
}
