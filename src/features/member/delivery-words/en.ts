import type { WordsLike } from '../../../shared/i18n/words'
import type { zhHans } from './zh-hans'

export const en: WordsLike<typeof zhHans> = {
  how: 'How you get it',
  collect: 'Collect it',
  collectHint: (place) => `At ${place}, with your pick-up code`,
  deliver: 'Bring it to my door',
  deliverHint: 'The leader brings it to you',
  to: 'Where to',
  toHint: 'Building, entrance and room, for example 2-301',
  toFirst: 'Say where to first',
  note: 'Note to the leader',
  noteHint: 'Optional, for example: leave it at the door',
  collector: 'Collected by',
  collectorHint: 'Optional: who comes instead of you, with name and pick-up code',
  change: 'Change how you get it',
  changeTitle: 'How you get it, and your note',
  changeClosed: 'The deal is closed: delivery and note stay; who collects can still be changed.',
  save: 'Save',
  saved: 'Changed; the leader sees it',
  notOffered: 'This deal is not brought to the door',
  ended: 'The order has ended',
}
