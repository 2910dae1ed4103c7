import type { LessonText } from '../../lesson-content'

export const en: LessonText = {
  title: 'How commission is reckoned, how to settle a complaint',
  summary: 'Every fen of commission can be checked; for complaints: answer, look, then decide.',
  blocks: [
    { kind: 'heading', text: 'One line, one commission' },
    {
      kind: 'paragraph',
      text: 'Commission = (paid − refunded) × rate, fractions of a fen dropped. An order with several lines has as many commissions. Paid means after the coupon, whose discount is split over the lines by their amounts. The rate is fixed when the order is paid and does not change: the deal item’s own, else the product’s, else 10 %; plus one percentage point for silver leaders and two for gold, 30 % at most.',
    },
    {
      kind: 'example',
      text: 'A case of milk, paid ¥39.90, rate 8.5 %: 39.90 × 8.5 % = 3.3915, so the commission is ¥3.39. Later ¥10.00 are refunded; 29.90 × 8.5 % = 2.5415, so it becomes ¥2.54 and ¥0.85 are taken back. A full refund brings it to exactly 0.',
    },
    { kind: 'heading', text: 'Where the money stands' },
    {
      kind: 'steps',
      items: [
        'Pending: paid, not collected yet.',
        'Cooling: collected; 48 hours for fresh goods, 7 days for the rest.',
        'Available: from its moment on, by itself; nobody has to release it.',
        'Reversed: the line was refunded in full.',
      ],
    },
    {
      kind: 'paragraph',
      text: 'Open any amount under Earnings and you see its sum, state and dates. If commission was paid out and the order is refunded afterwards, the account goes below zero. The next commissions fill it; you are not asked to pay in.',
    },
    { kind: 'heading', text: 'Complaints: answer, look, decide' },
    {
      kind: 'steps',
      items: [
        'Answer within half an hour: “Got it, I am looking into it.” Most anger comes from waiting.',
        'Ask for three pictures: the whole, the damage, the label.',
        'Look at the order: which line, how many, when collected, still inside the after-sale window?',
        'Count what is bad; it need not be the whole order.',
        'Say how much is refunded and why, and what you will do better.',
      ],
    },
    {
      kind: 'example',
      text: '“Thank you for the pictures. Three of the twelve peaches are bad; we did not sort them well. You paid ¥36.00 for the box and a quarter is bad, so ¥9.00 should go back, the way they were paid. Next time I check again before packing.”',
    },
    {
      kind: 'paragraph',
      text: 'A refund goes back through the order, never by private transfer. What you send privately is in no account, commission does not follow it, and nobody can prove it later. When in doubt, hand pictures and order to an operator to decide. Refunding ¥9.00 costs you the commission on nine yuan; it keeps a neighbour who comes every week.',
    },
  ],
  questions: [
    {
      questionId: 'q1',
      text: 'A line was paid with ¥39.90 at a rate of 8.5 %, nothing refunded. What is the commission?',
      options: [
        { optionId: 'a', text: '¥3.40' },
        { optionId: 'b', text: '¥3.39' },
        { optionId: 'c', text: '¥3.99' },
        { optionId: 'd', text: '¥3.3915' },
      ],
    },
    {
      questionId: 'q2',
      text: 'Fresh goods were handed over on Monday at four in the afternoon, nothing refunded. When is the commission available?',
      options: [
        { optionId: 'a', text: 'On Monday at four, at once' },
        { optionId: 'b', text: 'On Monday of the next week at four' },
        { optionId: 'c', text: 'When an operator releases it' },
        { optionId: 'd', text: 'On Wednesday at four in the afternoon' },
      ],
    },
    {
      questionId: 'q3',
      text: 'A line of ¥40.00 takes ¥5.00 of a coupon, at a rate of 10 %, nothing refunded. What is the commission?',
      options: [
        { optionId: 'a', text: '¥4.00' },
        { optionId: 'b', text: '¥4.50' },
        { optionId: 'c', text: '¥3.50' },
        { optionId: 'd', text: '¥5.00' },
      ],
    },
    {
      questionId: 'q4',
      text: 'Commission that was paid out to you is taken back by a later refund, and the account is below zero. What happens?',
      options: [
        { optionId: 'a', text: 'The next commissions fill it; you are not asked to pay in' },
        { optionId: 'b', text: 'You have three days to pay it in' },
        { optionId: 'c', text: 'The member who bought pays it' },
        { optionId: 'd', text: 'The account is closed' },
      ],
    },
    {
      questionId: 'q5',
      text: 'Three of twelve peaches are bad, the box was ¥36.00, and the after-sale window still runs. What is best?',
      options: [
        { optionId: 'a', text: 'Say nothing until the window is over' },
        { optionId: 'b', text: 'Send ¥36.00 by private transfer and be done' },
        { optionId: 'c', text: 'Ask for the peaches to be posted back first' },
        { optionId: 'd', text: 'Answer soon, look at the pictures, refund ¥9.00 through the order' },
      ],
    },
  ],
}
