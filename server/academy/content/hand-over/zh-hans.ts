import type { LessonText } from '../../lesson-content'

export const zhHans: LessonText = {
  title: '到货与提货：一件不错，一袋不漏',
  summary: '先点数再标记，按号分袋，先核销再递袋。',
  blocks: [
    {
      kind: 'paragraph',
      text: '邻居记住一位团长，多半是因为提货的那几分钟：不用等、没拿错、少了有人认。这几分钟靠的不是记性，是顺序。',
    },
    { kind: 'heading', text: '货到先点数，再标记' },
    {
      kind: 'steps',
      items: [
        '打开这个团的“按商品汇总”，照着点：每样应到多少份，实到多少份。',
        '坏的、少的先放一边，拍照，当天告诉供货方。',
        '要冷藏冷冻的先放进冰箱。',
        '点清楚了，再点“标记到货”。截单以后才能标记；标记以后团员就能来提，这个团也不能再取消。',
      ],
    },
    { kind: 'heading', text: '按号分袋' },
    {
      kind: 'paragraph',
      text: '每个付了款的订单都有一个号，从 1 开始。按号分袋，袋子上写大大的号。重的放下面，鸡蛋和叶菜放上面。要冷藏的单独装，袋子上画一个圈，提醒自己还有一份在冰箱里。',
    },
    {
      kind: 'example',
      text: '第 37 号：鸡蛋 1、菠菜 2、酸奶 1（画圈）。分完一袋，在清单上打一个勾。全部分完再数一遍：订单 46 个，袋子也要 46 个；不一样，就先找出差在哪一号，再开门。',
    },
    { kind: 'heading', text: '提货：先看码，再递袋' },
    {
      kind: 'steps',
      items: [
        '请团员打开订单，出示 8 位提货码。扫一下，或者输入数字。',
        '屏幕上是这个订单的每一样东西，对着袋子念一遍。',
        '这次只拿一部分的，只勾拿走的那几样，剩下的还在待提。',
        '点核销，再把袋子递出去。',
      ],
    },
    {
      kind: 'paragraph',
      text: '同一样东西不会被核销两次：再扫一遍，会告诉您几点已经提走。点错了，10 分钟内可以撤销，过了就不能了。没有付款、已经退款的订单，系统不会让您核销。',
    },
    { kind: 'heading', text: '没来提的' },
    {
      kind: 'paragraph',
      text: '核销的那一刻，售后期开始算：生鲜 48 小时，其他 7 天。没有核销的一直是待提货，不会自己变成已收货。所以不要图省事，趁人没来就全部核销：货还在您手里，售后的时间却已经在走，出了问题说不清。提货结束前一小时，在群里提醒一声；到第三天还没来的，打个电话问清楚；到第七天还没来的，交给平台运营处理，不要自己把货分掉。',
    },
  ],
  questions: [
    {
      questionId: 'q1',
      text: '什么时候点“标记到货”？',
      options: [
        { optionId: 'a', text: '开团的时候，让大家放心' },
        { optionId: 'b', text: '还没截单，但是卖得差不多了' },
        { optionId: 'c', text: '所有人都提完以后' },
        { optionId: 'd', text: '截单以后，货到了并且点清楚了' },
      ],
    },
    {
      questionId: 'q2',
      text: '团员今天只拿鸡蛋，酸奶明天来拿。怎样核销？',
      options: [
        { optionId: 'a', text: '全部核销，反正明天会来' },
        { optionId: 'b', text: '只勾鸡蛋核销，酸奶留在待提' },
        { optionId: 'c', text: '都不核销，明天一起' },
        { optionId: 'd', text: '把酸奶退款，请他重新下单' },
      ],
    },
    {
      questionId: 'q3',
      text: '核销点错了，多长时间内可以撤销？',
      options: [
        { optionId: 'a', text: '10 分钟' },
        { optionId: 'b', text: '1 小时' },
        { optionId: 'c', text: '48 小时' },
        { optionId: 'd', text: '7 天' },
      ],
    },
    {
      questionId: 'q4',
      text: '生鲜的 48 小时售后期从什么时候开始算？',
      options: [
        { optionId: 'a', text: '付款的时候' },
        { optionId: 'b', text: '标记到货的时候' },
        { optionId: 'c', text: '核销提货的时候' },
        { optionId: 'd', text: '截单的时候' },
      ],
    },
    {
      questionId: 'q5',
      text: '团员还没来，先把订单全部核销，有什么问题？',
      options: [
        { optionId: 'a', text: '货还没交，售后期已经开始走，出了问题说不清' },
        { optionId: 'b', text: '没有问题，这样最省事' },
        { optionId: 'c', text: '库存会变多' },
        { optionId: 'd', text: '团员会收到两份货' },
      ],
    },
  ],
}
