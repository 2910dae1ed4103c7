import type { zhHans } from './zh-hans'

export const en: typeof zhHans = {
  title: 'Newcomer in doubt',
  states: {
    open: 'Being checked',
    objected: 'Checked again',
    cleared: 'Cleared',
    rejected: 'Does not count',
  },
  hints: {
    open: 'Does not count until cleared, usually within two days. You can say what happened.',
    objected: 'The platform reads your objection; you are told what comes of it.',
    cleared: 'Cleared: counts as usual.',
    rejected: 'This newcomer counts neither as counted nor for a final board.',
  },
  joined: (when) => `Joined ${when}`,
  comma: ', ',
  kinds: {
    'own-device': () => 'Joined on a phone you are signed in on.',
    'same-device': (n, names) => `Joined on the same phone as ${n} other newcomers: ${names}.`,
    'phone-family': (n, names) =>
      `The phone’s first nine digits are those of ${n} other newcomers: ${names}.`,
    'same-home': (n, names) => `Gave the same home as ${n} other newcomers: ${names}.`,
    burst: (n) => `${n + 1} people joined by one code within ten minutes.`,
    refunded: () => 'The first order was refunded in full.',
  },
  answered: (why) => `The platform says: ${why}`,
  ownObjection: 'What I said',
  object: 'Say what happened',
  once: 'Once for each newcomer; the platform looks again.',
  why: 'What happened',
  whyHint: 'For example: she is Ms Wang from downstairs and signed in on my phone in the shop',
  whyFirst: 'Say what happened',
  send: 'Send',
  sent: 'Sent. You are told what comes of it',
}
