import type { PlaybookText } from '../../playbook-text'

export const en: PlaybookText = {
  title: 'Shop owner: bring those who walk in into the group',
  summary:
    'People who come into your shop know you already. Ask them into the group, and make the first order easy.',
  steps: {
    counter: {
      title: 'Put a code at the till',
      what: 'Print an invitation poster and put it where people look while they pay, at the height of a phone. Check every morning that nothing covers it.',
      when: 'Every day before opening, two minutes',
      text: 'Hello, this is {leader}. Neighbours in {community} order together with me, and collect at {pickup}. See what there is today: {link}',
    },
    say: {
      title: 'Say one sentence at the till',
      what: 'While you hand over the bag, say: “There is fresh food in the group today, scan to have a look.” Say it once. Aim for ten people a day.',
      when: 'Every day at rush hour, 17:00 to 19:30',
      text: 'We open a deal every day: order the day before, collect the next day at {pickup}. Have a look at what there is today: {link}',
    },
    regulars: {
      title: 'Write to regular customers one by one',
      what: 'Choose ten people who came often last month. Write to each of them, and mention what they usually buy. No mass message.',
      when: 'Tuesday and Thursday, 10 in the morning',
      text: 'This is {leader} from downstairs. What you usually buy is in the group as well. Collect at {pickup}, {hours}. The link: {link}',
    },
    'first-order': {
      title: 'Offer one thing nobody has to think about',
      what: 'Open a deal with three to five everyday things such as eggs, milk, greens. Send its poster to newcomers who joined and have not ordered.',
      when: 'Monday, Wednesday and Friday, 8 in the evening',
      text: 'A first order can be as small as a box of eggs: collect tomorrow at {pickup}, and ask for your money back if something is wrong. Have a look: {link}',
    },
    collect: {
      title: 'Remind on the day of arrival',
      what: 'Put the bags in order first, then remind those who have not come, with the place and the time. Look through the list again before closing.',
      when: 'On the day of arrival, at 4 in the afternoon and before closing',
      text: 'Your goods have come. Collect them at {pickup}, {hours}; your pick-up code is all you need. The next deal: {link}',
    },
  },
}
