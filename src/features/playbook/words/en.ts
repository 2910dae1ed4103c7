import type { WordsLike } from '../../../shared/i18n/words'
import type { zhHans } from './zh-hans'

const people = (n: number) => (n === 1 ? '1 newcomer' : `${n} newcomers`)

export const en: WordsLike<typeof zhHans> = {
  title: 'Playbooks',
  intro:
    'Every step says what to do, when, and with which words. Tick it off; who comes by it is counted for you.',
  own: 'For you',
  started: (day) => `Began ${day}`,
  notStarted: 'Not begun',
  progress: (done, all) => `${done} of ${all} steps done`,
  result: (joined, ordered) => `${people(joined)}, ${ordered} ordered`,
  seeNewcomers: (joined, ordered) => `${people(joined)}, ${ordered} ordered, see newcomers`,
  noResult: 'Nobody came by it yet',
  start: 'Begin this playbook',
  step: (n) => `Step ${n}`,
  when: 'When',
  text: 'Words to send as they are',
  copy: 'Copy this text',
  link: 'Copying puts this step’s own link in; newcomers who come by it are counted for this step.',
  poster: 'Make the poster of this step',
  improves: {
    scanned: 'To be seen by more',
    joined: 'To make those who see join',
    ordered: 'To make those who joined order',
    collected: 'To make those who ordered collect',
  },
  done: (day) => `Done ${day}`,
  tick: 'This step is done',
  untick: 'Not done after all',
  editNote: 'Change the note',
  untickTitle: 'Not done after all?',
  untickText: 'The note of this step goes as well.',
  tickTitle: 'Note it down',
  note: 'Note (optional)',
  noteHint: 'Where you went, with how many you talked, what they asked. Only you see it.',
  save: 'Save',
  next: {
    title: 'What to do next',
    met: 'Both goals of the month are met',
    metHint: 'Go on as you do. For more, have a look at the playbooks.',
    noDeal: 'No deal is open now',
    noDealHint: 'Who comes finds nothing to buy. Open a deal first.',
    post: 'Open a deal',
    seePlaybooks: 'See the playbooks',
    weak: {
      scanned: (base, reached) =>
        `On pace ${base} would have joined by today, ${reached} have: be seen by more`,
      joined: (base, reached) => `${base} phones scanned, ${reached} joined`,
      ordered: (base, reached) => `${base} joined, ${reached} ordered`,
      collected: (base, reached) => `${base} ordered, ${reached} picked up`,
    },
    why: (sentence) => `${sentence}, see newcomers`,
    play: (title) => `Do this step: ${title}`,
    seeStep: 'See how',
  },
}
