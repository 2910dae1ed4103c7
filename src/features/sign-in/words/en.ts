import type { WordsLike } from '../../../shared/i18n/words'
import type { zhHans } from './zh-hans'

export const en: WordsLike<typeof zhHans> = {
  title: 'Sign in',
  slogan: 'Lintuan · good things, just downstairs',
  wechat: 'Sign in with WeChat',
  phone: 'Phone',
  phoneHint: '11 digits; used for sign-in and pick-up only',
  code: 'Code',
  codeHint: '6 digits, valid for 5 minutes',
  send: 'Get a code',
  sendAgain: (seconds) => `Again in ${seconds} s`,
  signIn: 'Sign in',
  needPhone: 'Please enter your phone number first',
  needCode: 'Please enter the 6 digits',
  demoCode: (code) => `In the demo no text message is sent. The code is ${code}`,
  consent:
    'By signing in you accept the terms and the privacy note: we keep only what sign-in, orders and pick-up need.',
  demoTitle: 'Demo people',
  demoHint: 'No registration: choose one and look around.',
  roles: { leader: 'Leader', member: 'Member', operator: 'Operator' },
}
