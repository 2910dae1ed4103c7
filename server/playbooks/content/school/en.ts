import type { PlaybookText } from '../../playbook-text'

export const en: PlaybookText = {
  title: 'At the school gate: two walks a day',
  summary: 'The same people pass the gate at the same hours twice a day. Be seen, and be on the way.',
  steps: {
    gate: {
      title: 'Stand there half an hour before school ends',
      what: 'Outside the gate, where it is allowed, hold an invitation poster and talk with waiting parents. Never inside the school, never to the children.',
      when: 'Monday to Thursday, 16:00 to 16:30',
      text: 'I am {leader}, at {pickup}. Vegetables and fruit can be collected on the way from school. Parents of {community} look here: {link}',
    },
    shops: {
      title: 'Ask the stationer’s for a place',
      what: 'Ask the stationer’s and the breakfast shop at the gate whether a poster may hang there. Use the flyer channel, so that you see how many come by it.',
      when: 'Wednesday morning, one shop at a time',
      text: 'Hello, this is {leader}. May I hang a poster of our neighbours’ group in your shop? Parents collect on the way from school. This is what it shows: {link}',
    },
    'class-chat': {
      title: 'Write once in chats where it is welcome',
      what: 'Ask the owner of the chat first. If it is welcome, write once: what it is, and where to collect. Answer questions one to one.',
      when: 'Thursday, 8 in the evening, once a chat',
      text: 'With the owner’s consent, once: parents near {community} order fruit and vegetables together and collect after school at {pickup}, {hours}. If you like, look here: {link}',
    },
    'after-school': {
      title: 'Open a deal of snacks after school',
      what: 'Choose fruit, yoghurt, bread: what a child eats right after school. Set pick-up from 16:00, and send it to newcomers who have not ordered.',
      when: 'Sunday and Wednesday evening',
      text: 'Tomorrow’s snack is in this deal, from 16:00 at {pickup}, in small portions: {link}',
    },
    'hand-out': {
      title: 'Sort the bags by the hour of school',
      what: 'The younger classes end first: put their families’ bags in front. Half an hour after school, remind those who have not come.',
      when: 'On the day of arrival, 15:30 and 17:30',
      text: 'The goods are at {pickup}, {hours}. Tell your pick-up code, no queue. Let me know if you cannot come today. The next deal: {link}',
    },
  },
}
