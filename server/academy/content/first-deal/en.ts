import type { LessonText } from '../../lesson-content'

export const en: LessonText = {
  title: 'A good first deal: goods, prices, closing time',
  summary: 'Five to eight things every household eats, prices you know, times you keep.',
  blocks: [
    {
      kind: 'paragraph',
      text: 'The first deal should be safe rather than big: what arrives is what was shown, and the hour you name is the hour you keep. Do both, and people wait for the second one.',
    },
    { kind: 'heading', text: 'Goods: few, and used every day' },
    {
      kind: 'steps',
      items: [
        'Choose five to eight: eggs, milk, one or two leaf vegetables, one or two fruits of the season, and rice, flour, oil or tissues. A deal holds up to 50 items, but nobody in a new group scrolls through 50.',
        'Include one thing whose price everybody knows, such as eggs. Neighbours will compare it with the shop downstairs.',
        'Do not sell what you have not tried. When somebody asks whether it is good, you need an answer.',
      ],
    },
    { kind: 'heading', text: 'Prices: inside the range, one newcomer price' },
    {
      kind: 'paragraph',
      text: 'Every product has a price range; outside it a deal cannot be published. The newcomer price is for one piece, once per person on the whole platform; further pieces have the deal’s price. So you do not need it everywhere: one item that everybody wants is enough.',
    },
    {
      kind: 'example',
      text: 'Thirty eggs: deal price ¥19.90, newcomer price ¥9.90. A newcomer who takes two pays 9.90 + 19.90 = ¥29.80; with the newcomer coupon, ¥5 off from ¥20, it is ¥24.80.',
    },
    { kind: 'heading', text: 'Stock and limit' },
    {
      kind: 'paragraph',
      text: 'Enter the stock you are sure to get, rather less than more: nobody blames you for selling ten fewer, but taking money without goods costs trust. An unpaid order holds its stock for 15 minutes, then it comes back by itself. The limit per person can be 1 to 99; take 2 for what is scarce, so that more neighbours get some.',
    },
    { kind: 'heading', text: 'Three times to fix' },
    {
      kind: 'steps',
      items: [
        'Opening: around six in the evening, when people look at their phones. It can also be set to open later by itself.',
        'Closing: a day or two is best for a new group. A deal may run 14 days at most, but the longer it runs, the less anybody hurries.',
        'Pick-up: a span, not a point, such as the day after tomorrow from 16:00 to 20:00. It comes after closing; leave time for delivery and packing.',
      ],
    },
    { kind: 'heading', text: 'One minute before publishing' },
    {
      kind: 'paragraph',
      text: 'Look at the preview: it is what members will see. After publishing, prices and times cannot be changed. If something is really wrong, the deal can be cancelled until it has arrived: everybody who paid is refunded in full and reads the reason you give. So take a minute before, and read prices, stock and the three times aloud.',
    },
  ],
  questions: [
    {
      questionId: 'q1',
      text: 'How do you choose goods for the first deal of a new group?',
      options: [
        { optionId: 'a', text: 'Fill all 50 places, somebody will want something' },
        { optionId: 'b', text: 'Only one thing, then see' },
        { optionId: 'c', text: 'Five to eight everyday things you have used yourself' },
        { optionId: 'd', text: 'Novelties you have never tasted, to have something to talk about' },
      ],
    },
    {
      questionId: 'q2',
      text: 'Eggs: deal price ¥19.90, newcomer price ¥9.90. A newcomer takes two, without a coupon. What is to be paid?',
      options: [
        { optionId: 'a', text: '¥19.80' },
        { optionId: 'b', text: '¥39.80' },
        { optionId: 'c', text: '¥24.80' },
        { optionId: 'd', text: '¥29.80' },
      ],
    },
    {
      questionId: 'q3',
      text: 'A member ordered and never paid. What happens to the stock the order holds?',
      options: [
        { optionId: 'a', text: 'It comes back by itself after 15 minutes' },
        { optionId: 'b', text: 'It waits until you give it back' },
        { optionId: 'c', text: 'It is held until the deal closes' },
        { optionId: 'd', text: 'It comes back after 24 hours' },
      ],
    },
    {
      questionId: 'q4',
      text: 'The deal is published, people have paid, and you find that a price is wrong. What do you do?',
      options: [
        { optionId: 'a', text: 'Change the price and ask those who paid for the difference' },
        {
          optionId: 'b',
          text: 'Cancel the deal with a clear reason, so that all are refunded, and post a new one',
        },
        { optionId: 'c', text: 'Send money to everybody privately' },
        { optionId: 'd', text: 'Mark it as arrived, then change the price' },
      ],
    },
    {
      questionId: 'q5',
      text: 'Which of these cannot be published?',
      options: [
        { optionId: 'a', text: 'Opens today 18:00, closes tomorrow 22:00, pick-up the day after from 16:00' },
        { optionId: 'b', text: 'Opens today 18:00, closes tomorrow 12:00, pick-up tomorrow from 16:00' },
        { optionId: 'c', text: 'Opens today, closes 20 days later' },
        { optionId: 'd', text: 'Opens on publishing, closes three days later' },
      ],
    },
  ],
}
