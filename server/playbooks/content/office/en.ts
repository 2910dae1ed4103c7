import type { PlaybookText } from '../../playbook-text'

export const en: PlaybookText = {
  title: 'Office building: before people go home',
  summary:
    'Colleagues look at the phone at noon and hurry in the evening. Be seen at noon, hand over before they leave.',
  steps: {
    pantry: {
      title: 'Put one in the pantry',
      what: 'With the office’s consent, put an invitation poster in the pantry and beside the printer, with the floor where to collect.',
      when: 'Monday, 9:30 in the morning',
      text: 'This is {leader}. Colleagues in {community} order fruit and tonight’s dinner together, and collect at {pickup} when work ends: {link}',
    },
    lunch: {
      title: 'Show three people at lunch',
      what: 'Have lunch with colleagues of other departments, show them today’s deal and ask what they would like. Note it, and choose it for the next one.',
      when: 'Every day, 12:00 to 13:00',
      text: 'The deal we spoke of at lunch is here. Collect tonight at {pickup}, {hours}; see whether you like something: {link}',
    },
    'floor-lead': {
      title: 'Ask one colleague per floor to try it',
      what: 'On each floor find someone who likes to cook. Ask for one order and a true word about it, and only then whether others of the floor may see it.',
      when: 'Tuesday, one floor a week',
      text: 'Would you try our building’s group once? You judge the goods, and if something is wrong, ask for your money back. Collect at {pickup}: {link}',
    },
    dinner: {
      title: 'Open a deal for tonight',
      what: 'Choose two meats and two vegetables, ready to cook. Close at 9 the evening before, arrive an hour before work ends. Send it to colleagues who joined and have not ordered.',
      when: 'Monday and Wednesday, 7 in the evening',
      text: 'No market after work tomorrow: two meats and two vegetables in one deal, from 17:00 at {pickup}: {link}',
    },
    'before-leaving': {
      title: 'Remind an hour before work ends',
      what: 'When the goods have come, remind once: which floor, until when. Ask those who work late whether to leave the bag at the front desk.',
      when: 'On the day of arrival, an hour before work ends',
      text: 'The goods are at {pickup}, {hours}; your pick-up code is all you need. If you work late, tell me, and I leave it at the front desk. The next deal: {link}',
    },
  },
}
