/** Colours of the design tokens, light theme: a poster looks the same whatever theme the phone is in. */
export const palette = {
  white: '#FFFFFF',
  ink: '#201B17',
  ink2: '#645A51',
  ink3: '#7A6F63',
  line: '#EAE3D8',
  teaSoft: '#E9F9F0',
  teaPale: '#D0F1DF',
  teaBright: '#2A8D63',
  tea: '#17714F',
  teaDeep: '#0E5B3F',
  teaDark: '#0A4430',
  clay: '#BD5110',
  money: '#9A3F0D',
  moneySoft: '#FFF3EC',
  peach: '#FFE5D2',
  apricot: '#FECEAD',
  honey: '#FEEFC7',
} as const

export const shade = {
  card: { colour: 'rgba(58,40,16,0.16)', blur: 60, down: 18 },
  pill: { colour: 'rgba(58,40,16,0.12)', blur: 28, down: 8 },
} as const
