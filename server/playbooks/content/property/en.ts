import type { PlaybookText } from '../../playbook-text'

export const en: PlaybookText = {
  title: 'Property staff: turn service into trust',
  summary:
    'Residents know your uniform. Do the work well first, then ask them in; never sell while a fee or a repair is at hand.',
  steps: {
    'notice-board': {
      title: 'Put one on the notice board',
      what: 'With your manager’s consent, put an invitation poster on each building’s board, with place and hours. Change it weekly, and take the old one off.',
      when: 'Monday morning',
      text: 'The neighbours’ group of {community}: new goods every day, collected at {pickup}, {hours}. Scan, or look here: {link}',
    },
    'new-residents': {
      title: 'Give those who move in a card',
      what: 'After the papers are done, hand over a small card with useful telephone numbers and the group’s code. First water and power, then the group.',
      when: 'After every moving-in',
      text: 'Welcome to {community}. I am {leader} from the property office. For daily shopping there is the neighbours’ group; collect downstairs at {pickup}: {link}',
    },
    'help-visit': {
      title: 'Leave a word after a visit',
      what: 'After changing a lamp or mending a tap for an old neighbour, ask whether help with the shopping is welcome. If so, show how to scan; if not, do not mention it again.',
      when: 'Wednesday afternoon',
      text: 'This is {leader} from the property office. Rice and oil can be ordered in the group and collected at {pickup}; I bring it upstairs if it is heavy: {link}',
    },
    staples: {
      title: 'Open a deal for rice, flour and oil',
      what: 'Heavy things are the best reason to collect downstairs. Choose three, and send the poster to residents who joined and have not ordered.',
      when: 'On the 5th and the 20th, in the evening',
      text: 'No more carrying rice and oil from far: this deal comes to {pickup}, {hours}, and we bring it to the door if you ask. Have a look: {link}',
    },
    'evening-round': {
      title: 'Take waiting bags on the evening round',
      what: 'On the evening of arrival, count the bags that wait, and ask those on your way whether to bring theirs up.',
      when: 'On the day of arrival, 19:00',
      text: 'A bag of yours is at {pickup}, {hours}. I am on my round tonight: answer with your door number if I should bring it up. The next deal: {link}',
    },
  },
}
