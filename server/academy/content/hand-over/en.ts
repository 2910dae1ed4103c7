import type { LessonText } from '../../lesson-content'

export const en: LessonText = {
  title: 'Arrival and pick-up: nothing wrong, nothing missing',
  summary: 'Count before you mark, pack by number, hand over in the app before you hand over the bag.',
  blocks: [
    {
      kind: 'paragraph',
      text: 'Neighbours remember a leader for the minutes of pick-up: no waiting, the right bag, and somebody who puts a mistake right. What carries those minutes is not memory but order.',
    },
    { kind: 'heading', text: 'Count first, then mark as arrived' },
    {
      kind: 'steps',
      items: [
        'Open the deal’s tally by product and count along: how many should have come, how many did.',
        'Put aside what is damaged or missing, take a picture, tell the supplier the same day.',
        'What must be cold goes into the fridge first.',
        'When all is counted, press “Mark as arrived”. It is possible once the deal has closed; from then on members can collect, and the deal can no longer be cancelled.',
      ],
    },
    { kind: 'heading', text: 'Pack by number' },
    {
      kind: 'paragraph',
      text: 'Every paid order of a deal has a number, starting at 1. Pack by number and write it large on the bag. Heavy things below, eggs and leaves on top. Pack cold goods apart and draw a circle on the bag to remind you that something is still in the fridge.',
    },
    {
      kind: 'example',
      text: 'Number 37: eggs 1, spinach 2, yoghurt 1 (circle). Tick it on the list when packed. At the end count again: 46 orders, so 46 bags. If not, find the number before you open the door.',
    },
    { kind: 'heading', text: 'Hand over: code first, then the bag' },
    {
      kind: 'steps',
      items: [
        'Ask for the eight-digit pick-up code in the member’s order. Scan it or type it.',
        'The screen lists every line of the order: read it aloud against the bag.',
        'If only part is taken, tick only those lines; the rest goes on waiting.',
        'Confirm the hand-over, then give the bag.',
      ],
    },
    {
      kind: 'paragraph',
      text: 'A line cannot be handed over twice: scan again, and you are told when it was collected. A wrong tap can be undone for 10 minutes, not longer. Orders that are unpaid or refunded cannot be handed over at all.',
    },
    { kind: 'heading', text: 'Who has not come' },
    {
      kind: 'paragraph',
      text: 'The after-sale window starts at the hand-over: 48 hours for fresh goods, 7 days for the rest. What is not handed over goes on waiting and never counts as received by itself. So do not save yourself trouble by confirming everything before people come: the goods would still be with you while the window runs, and nobody could say later what happened. Remind the group an hour before pick-up ends; call those who have not come by the third day; by the seventh, leave it to an operator and do not give the goods away yourself.',
    },
  ],
  questions: [
    {
      questionId: 'q1',
      text: 'When do you mark a deal as arrived?',
      options: [
        { optionId: 'a', text: 'At opening, so that everybody feels safe' },
        { optionId: 'b', text: 'Before it closes, when most is sold' },
        { optionId: 'c', text: 'When everybody has collected' },
        { optionId: 'd', text: 'After it has closed, when the goods are here and counted' },
      ],
    },
    {
      questionId: 'q2',
      text: 'A member takes the eggs today and will fetch the yoghurt tomorrow. What do you do?',
      options: [
        { optionId: 'a', text: 'Hand over everything, the member will come anyway' },
        { optionId: 'b', text: 'Tick only the eggs; the yoghurt goes on waiting' },
        { optionId: 'c', text: 'Hand over nothing until tomorrow' },
        { optionId: 'd', text: 'Refund the yoghurt and ask for a new order' },
      ],
    },
    {
      questionId: 'q3',
      text: 'How long can a wrong hand-over be undone?',
      options: [
        { optionId: 'a', text: '10 minutes' },
        { optionId: 'b', text: '1 hour' },
        { optionId: 'c', text: '48 hours' },
        { optionId: 'd', text: '7 days' },
      ],
    },
    {
      questionId: 'q4',
      text: 'From when do the 48 hours for fresh goods run?',
      options: [
        { optionId: 'a', text: 'From payment' },
        { optionId: 'b', text: 'From marking the deal as arrived' },
        { optionId: 'c', text: 'From the hand-over' },
        { optionId: 'd', text: 'From the closing of the deal' },
      ],
    },
    {
      questionId: 'q5',
      text: 'What is wrong with confirming all hand-overs before members come?',
      options: [
        { optionId: 'a', text: 'The after-sale window runs while the goods are still with you' },
        { optionId: 'b', text: 'Nothing, it saves time' },
        { optionId: 'c', text: 'The stock grows' },
        { optionId: 'd', text: 'Members get everything twice' },
      ],
    },
  ],
}
