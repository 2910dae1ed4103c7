import type { LessonText } from '../../lesson-content'

export const en: LessonText = {
  title: 'Poster and chat text: say three things clearly',
  summary: 'What it is and costs, when it closes, where and when to pick up: all at a glance.',
  blocks: [
    {
      kind: 'paragraph',
      text: 'A neighbour gives a message in the group two or three seconds. In that time three things must be seen: what there is and what it costs; when it closes; where and when to pick it up. With these three nobody needs shouting at: who wants it will open it.',
    },
    { kind: 'heading', text: 'Chat text: copy it, add a sentence of your own' },
    {
      kind: 'paragraph',
      text: 'On the deal’s page, “Copy chat text” gives a numbered list with prices, closing time, pick-up time, pick-up point and link. One message holds up to 1,000 characters; what does not fit becomes several, each with title and link. All you add is a sentence of your own in front, with one true detail.',
    },
    {
      kind: 'example',
      text: 'Like this: “We ate two boxes of these eggs at home first; the yolks are firm. Closes tomorrow at ten in the evening, pick-up the day after from four under building 3.” Not like this: “GO GO GO!!! LOWEST EVER!!! LAST THREE HOURS!!!”',
    },
    { kind: 'heading', text: 'Three messages for one deal' },
    {
      kind: 'steps',
      items: [
        'At opening, the whole text.',
        'Two hours before closing, a reminder: what is left, and when it closes.',
        'On arrival: from when to when, and where.',
      ],
    },
    {
      kind: 'paragraph',
      text: 'Spend the rest of your time answering questions. Who sees the same message over and over mutes the group, and then sees nothing of what you say.',
    },
    { kind: 'heading', text: 'The poster must scan' },
    {
      kind: 'paragraph',
      text: 'There are two posters: one that invites people to join, one for a single deal. The app scans each of them itself before it gives it to you; one that cannot be read is never given out. Printing and hanging is up to you.',
    },
    {
      kind: 'steps',
      items: [
        'In the mini-program press save and it is in the album; in a browser hold the picture to save it.',
        'In print, each side of the code measures at least 5 cm, with white around it. No writing and no tape on the code.',
        'Hang it at eye level in good light, such as by the till. For the lift, ask the property office first.',
        'Then scan it with two different phones and see that your page opens.',
      ],
    },
    { kind: 'heading', text: 'Promise nothing you cannot keep' },
    {
      kind: 'paragraph',
      text: 'Write only of offers the system really has: deal price, newcomer price, coupon. No “lowest price anywhere”, no promise you cannot keep, and no discount in exchange for sending your messages on. If what you say is exact, people believe the next message too.',
    },
  ],
  questions: [
    {
      questionId: 'q1',
      text: 'Which three things must every chat text show?',
      options: [
        { optionId: 'a', text: 'Goods and prices, closing time, place and time of pick-up' },
        { optionId: 'b', text: 'Your name, picture and level' },
        { optionId: 'c', text: 'Group rules, past sales, supplier' },
        { optionId: 'd', text: 'Exclamation marks, a countdown and red envelopes' },
      ],
    },
    {
      questionId: 'q2',
      text: 'The deal has many items and its chat text is over 1,000 characters. What happens?',
      options: [
        { optionId: 'a', text: 'It cannot be copied until there are fewer items' },
        { optionId: 'b', text: 'The last items are dropped' },
        { optionId: 'c', text: 'It becomes several messages, each with title and link' },
        { optionId: 'd', text: 'It becomes a picture' },
      ],
    },
    {
      questionId: 'q3',
      text: 'How often do you write to the group for one deal?',
      options: [
        { optionId: 'a', text: 'The whole text every hour' },
        {
          optionId: 'b',
          text: 'Whole text at opening, reminder two hours before closing, notice on arrival',
        },
        { optionId: 'c', text: 'Once, after it has closed' },
        { optionId: 'd', text: 'Ten messages a day for three days before it opens' },
      ],
    },
    {
      questionId: 'q4',
      text: 'The poster is printed and hung. What comes first?',
      options: [
        { optionId: 'a', text: 'A red arrow stuck on the middle of the code' },
        { optionId: 'b', text: 'Clear tape over the whole code' },
        { optionId: 'c', text: 'Scanning it with two phones to see that your own page opens' },
        { optionId: 'd', text: 'Nothing, the app has scanned it' },
      ],
    },
    {
      questionId: 'q5',
      text: 'Which sentence may stand in a chat text?',
      options: [
        { optionId: 'a', text: '“Lowest price anywhere, or wait another year”' },
        { optionId: 'b', text: '“Newcomer price only after sending this to three groups”' },
        { optionId: 'c', text: '“Ten times your money back if you do not like it”' },
        { optionId: 'd', text: '“Thirty eggs ¥19.90, closes tomorrow at ten in the evening”' },
      ],
    },
  ],
}
