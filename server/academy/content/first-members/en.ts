import type { LessonText } from '../../lesson-content'

export const en: LessonText = {
  title: 'Where the first members come from',
  summary: 'Bring in the neighbours who already know you, then give passers-by a code to scan.',
  blocks: [
    {
      kind: 'paragraph',
      text: 'New leaders rarely fail because of the goods; they fail because nobody is in the group. Your first members need no searching: they know you already. They live on your stairs, shop at your counter, wait with you at the school gate. This lesson does one thing: over one week, bring these people in, one by one.',
    },
    { kind: 'heading', text: 'Make a list, then ask one at a time' },
    {
      kind: 'steps',
      items: [
        'Write down 20 people you can name who live in the community or pass it often.',
        'Ask three to five a day, face to face or in a message of their own. Nobody feels addressed by a mass message.',
        'Say three things: where the pick-up point is, what there is today, what a first-time buyer gets.',
        'When they agree, show your invitation poster, let them scan it, and wait until the page is there: one tap to join, then sign in.',
      ],
    },
    {
      kind: 'example',
      text: '“I run the pick-up point under building 3. Thirty eggs are ¥19.90 today, to collect from four the day after tomorrow. Scan this and you will see. When you join for the first time there is a coupon: ¥5 off from ¥20, good for seven days.”',
    },
    { kind: 'heading', text: 'Who counts as your newcomer' },
    {
      kind: 'paragraph',
      text: 'What counts is whose page the person joined on; a code opened earlier and left makes no difference. A newcomer is somebody who has never joined the platform: not yourself, not another leader, not a former member who comes back. If a member later moves to another leader, the service moves; the credit for bringing the person in stays.',
    },
    { kind: 'heading', text: 'Two numbers a day' },
    {
      kind: 'paragraph',
      text: 'The monthly target is 30 joined and 15 converted unless set otherwise. Converted means: joined this month, paid a first order this month, and not refunded in full. A newcomer is counted only when that order is collected, has cooled, and nothing is flagged for review. In your first month the target is your share of the days left, rounded up: start on 16 November, with 15 days left including that day, and the target is 15 joined and 8 converted. Inviting is half the work. The other half is a deal worth buying in somebody’s first days.',
    },
    { kind: 'heading', text: 'Three things not to do' },
    {
      kind: 'steps',
      items: [
        'Do not invite people who live far away. Who cannot pick up does not order.',
        'Do not pay for heads. People who come for cash leave with it.',
        'Do not fill up with your family’s phones. A newcomer flagged for review does not count until cleared.',
      ],
    },
  ],
  questions: [
    {
      questionId: 'q1',
      text: 'Whom should a new leader ask first?',
      options: [
        { optionId: 'a', text: 'People in chat groups bought online' },
        { optionId: 'b', text: 'Neighbours, customers and parents who know the leader already' },
        { optionId: 'c', text: 'Friends and relatives in other cities' },
        { optionId: 'd', text: 'Long-time members of other leaders’ groups' },
      ],
    },
    {
      questionId: 'q2',
      text: 'Last week a neighbour opened another leader’s code and did not join. Today the same person scans yours and joins on your page. Who is credited?',
      options: [
        { optionId: 'a', text: 'The other leader, whose code was opened first' },
        { optionId: 'b', text: 'Both, half each' },
        { optionId: 'c', text: 'You, because the person joined on your page' },
        { optionId: 'd', text: 'Nobody, because two codes were opened' },
      ],
    },
    {
      questionId: 'q3',
      text: 'You start on 16 November, with 15 days left including that day. The usual target is 30 joined a month. What is it this month?',
      options: [
        { optionId: 'a', text: '30, the same every month' },
        { optionId: 'b', text: '20' },
        { optionId: 'c', text: '0, the first month has no target' },
        { optionId: 'd', text: '15' },
      ],
    },
    {
      questionId: 'q4',
      text: 'Which of these is converted this month?',
      options: [
        { optionId: 'a', text: 'Joined this month, paid the first order this month, no refund' },
        { optionId: 'b', text: 'Joined this month, chose goods, did not pay' },
        { optionId: 'c', text: 'Joined this month, paid the first order, had it refunded in full' },
        { optionId: 'd', text: 'Joined last month, paid the first order this month' },
      ],
    },
    {
      questionId: 'q5',
      text: 'What happens to newcomers registered with the family’s phones to reach the number?',
      options: [
        { optionId: 'a', text: 'Every scan counts' },
        { optionId: 'b', text: 'They are flagged for review and do not count until cleared' },
        { optionId: 'c', text: 'Each phone counts half' },
        { optionId: 'd', text: 'They are moved to another leader' },
      ],
    },
  ],
}
