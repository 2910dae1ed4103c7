import type { LessonText } from '../../lesson-content'

export const zhHans: LessonText = {
  title: '海报和群文案：说清三件事',
  summary: '买什么多少钱、几点截单、在哪里几点提，三件事一眼看完。',
  blocks: [
    {
      kind: 'paragraph',
      text: '邻居在群里看一条消息，只有两三秒。两三秒里要看到三件事：有什么、多少钱；几点截单；在哪里、几点提。三件事齐了，不用喊，要买的人自己会点进去。',
    },
    { kind: 'heading', text: '群文案：复制，再加一句自己的话' },
    {
      kind: 'paragraph',
      text: '在团购页点“复制群文案”，就有编好号的商品和价格、截单时间、提货时间、自提点和链接。一条最多 1000 字，放不下会自动分成几条，每条都带标题和链接。您只要在前面加一句自己的话，说一个真实的细节。',
    },
    {
      kind: 'example',
      text: '这样写：“鸡蛋我家先吃了两盒，蛋黄很紧实。明晚十点截单，后天下午四点起在 3 号楼架空层拿。”不要这样写：“亲们冲啊！！！史上最低！！！最后三小时！！！”',
    },
    { kind: 'heading', text: '一个团发三次' },
    {
      kind: 'steps',
      items: [
        '开团时发一次全文。',
        '截单前两小时提醒一次，只说还剩什么、几点截单。',
        '到货时说一次：几点到几点，在哪里拿。',
      ],
    },
    {
      kind: 'paragraph',
      text: '三次之外，把时间用在回答问题上。同一条内容反复刷屏，邻居会把群设成免打扰，以后您说什么都看不到了。',
    },
    { kind: 'heading', text: '海报：要扫得出来' },
    {
      kind: 'paragraph',
      text: '海报有两种：请人加入的，和只讲一个团的。每一张在给您之前，程序都会自己先扫一遍，扫不出的不会给您。打印和张贴就要您来把关了。',
    },
    {
      kind: 'steps',
      items: [
        '小程序里点保存，存到相册；浏览器里长按图片保存。',
        '打印时，二维码每边不小于 5 厘米，四周留白，不在码上写字、贴胶带。',
        '贴在视线高度、光线好的地方，比如收银台旁。贴电梯口要先问物业。',
        '贴好以后，用两部不同的手机各扫一次，看打开的是不是您的页面。',
      ],
    },
    { kind: 'heading', text: '不写做不到的话' },
    {
      kind: 'paragraph',
      text: '优惠只写系统里真的有的：团购价、新人价、优惠券。不写“全网最低”，不写不能兑现的承诺，也不拿优惠换别人替您发消息。话说得准，邻居下次才信。',
    },
  ],
  questions: [
    {
      questionId: 'q1',
      text: '一条群文案一定要让人看到的三件事是什么？',
      options: [
        { optionId: 'a', text: '商品和价格、截单时间、提货的时间和地点' },
        { optionId: 'b', text: '您的名字、头像和等级' },
        { optionId: 'c', text: '群规、历史销量、供货商' },
        { optionId: 'd', text: '很多感叹号、倒计时和红包' },
      ],
    },
    {
      questionId: 'q2',
      text: '商品很多，群文案超过了 1000 字，会怎样？',
      options: [
        { optionId: 'a', text: '不能复制，要先减少商品' },
        { optionId: 'b', text: '后面的商品会被去掉' },
        { optionId: 'c', text: '自动分成几条，每条都带标题和链接' },
        { optionId: 'd', text: '自动变成一张图片' },
      ],
    },
    {
      questionId: 'q3',
      text: '一个团从开团到提货，群里怎样发比较合适？',
      options: [
        { optionId: 'a', text: '每小时发一次全文' },
        { optionId: 'b', text: '开团发全文，截单前两小时提醒，到货时通知' },
        { optionId: 'c', text: '只在截单以后发一次' },
        { optionId: 'd', text: '开团前先预热三天，每天十条' },
      ],
    },
    {
      questionId: 'q4',
      text: '海报打印好贴出去以后，首先要做什么？',
      options: [
        { optionId: 'a', text: '在二维码中间贴一个红色箭头' },
        { optionId: 'b', text: '用透明胶带把二维码整个盖住' },
        { optionId: 'c', text: '用两部手机各扫一次，看打开的是不是自己的页面' },
        { optionId: 'd', text: '什么都不用做，程序已经扫过了' },
      ],
    },
    {
      questionId: 'q5',
      text: '下面哪一句可以写进群文案？',
      options: [
        { optionId: 'a', text: '“全网最低，错过再等一年”' },
        { optionId: 'b', text: '“把消息发到三个群，才给新人价”' },
        { optionId: 'c', text: '“不好吃赔十倍”' },
        { optionId: 'd', text: '“鸡蛋 30 枚 19.9 元，明晚十点截单”' },
      ],
    },
  ],
}
