import { darker, lighter } from './colour'
import { Sketch } from './sketch'
import { circle, ellipse, path, rect, stroke } from './svg'

const skins = ['#f6cfae', '#efc09a', '#e3ab82', '#f9d9bf']
const hairColours = ['#2b211d', '#3d2a20', '#5a3b28', '#8d8983']
const clothes = ['#2a8d63', '#c9563a', '#3f7fb0', '#b98a2e', '#8a5a9c', '#4d5f70', '#b9476a']
const walls = ['#cfe6da', '#fbe0c4', '#d9e8f2', '#f6e6b8', '#f4d5d6', '#e2dcef']

/** A face and shoulders: hair and clothes change with the number, and no two of the first 30 are alike. */
export function drawAvatar(index: number): string {
  const sketch = new Sketch()
  const style = index % hairs.length
  const skin = pick(skins, Math.floor(index / 2))
  const hair = pick(hairColours, index % 7 === 6 ? 3 : (index * 2 + Math.floor(index / 5)) % 3)
  const cloth = pick(clothes, index)
  const [back, front] = pick(hairs, style)(sketch, hair)
  const body =
    back +
    neck(skin) +
    shoulders(sketch, cloth, index % 3) +
    circle(188, 318, 24, darker(skin, 0.06)) +
    circle(412, 318, 24, darker(skin, 0.06)) +
    path(
      'M188 290C186 148 414 148 412 290C416 380 372 436 300 438C228 436 184 380 188 290Z',
      sketch.round(skin),
    ) +
    face(skin, index) +
    front
  const accessories = [index % 5 === 3 ? glasses() : '', index % 8 === 5 ? apron() : '']
  const background = rect(0, 0, 600, 600, wall(sketch, pick(walls, index * 5 + 1)))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600" viewBox="0 0 600 600">${sketch.definitions()}${background}${body}${accessories.join('')}</svg>`
}

function pick<T>(from: readonly T[], index: number): T {
  const found = from[index % from.length]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

function wall(sketch: Sketch, colour: string): string {
  return sketch.linear([
    [0, lighter(colour, 0.5)],
    [1, colour],
  ])
}

function neck(skin: string): string {
  return path('M256 400L344 400L352 490Q300 526 248 490Z', darker(skin, 0.1))
}

function shoulders(sketch: Sketch, cloth: string, collar: number): string {
  const body = path(
    'M96 600C96 510 180 470 244 462Q300 512 356 462C420 470 504 510 504 600Z',
    sketch.lying(cloth),
  )
  if (collar === 0) return body + stroke('M244 462Q300 520 356 462', darker(cloth, 0.25), 12)
  if (collar === 1)
    return (
      body +
      path('M244 462L222 486L284 540L300 500L316 540L378 486L356 462Q300 512 244 462Z', lighter(cloth, 0.5))
    )
  return body + path('M240 464Q300 540 360 464L376 480Q300 572 224 480Z', lighter(cloth, 0.35))
}

function face(skin: string, index: number): string {
  const smile =
    index % 4 === 2
      ? path('M262 376Q300 392 338 376Q326 416 300 416Q274 416 262 376Z', '#a8433a')
      : stroke('M264 378Q300 410 336 378', '#a8433a', 9)
  const brows = stroke('M218 274Q240 260 262 272M338 272Q360 260 382 274', '#4a3427', 8, 0.85)
  return (
    ellipse(224, 352, 26, 17, '#f08f7c', 'opacity="0.38"') +
    ellipse(376, 352, 26, 17, '#f08f7c', 'opacity="0.38"') +
    brows +
    ellipse(242, 312, 13, 16, '#2a1f1a') +
    ellipse(358, 312, 13, 16, '#2a1f1a') +
    circle(246, 306, 4.6, '#ffffff') +
    circle(362, 306, 4.6, '#ffffff') +
    stroke('M300 326Q310 346 296 350', darker(skin, 0.28), 6, 0.7) +
    smile
  )
}

/** Hair behind the head, and before it. */
const hairs: readonly ((sketch: Sketch, colour: string) => readonly [string, string])[] = [
  (sketch, c) => [
    path(
      'M164 300C150 150 240 108 300 108C360 108 450 150 436 300C448 380 440 440 424 470L176 470C160 440 152 380 164 300Z',
      sketch.lying(c),
    ),
    path(
      'M180 300C176 200 250 176 316 180C300 210 240 250 206 258C194 272 186 286 180 300ZM316 180C380 176 420 220 420 300C406 262 360 240 316 180Z',
      lighter(c, 0.06),
    ),
  ],
  (sketch, c) => [
    '',
    path(
      'M184 292C160 180 214 128 300 124C388 126 440 180 416 292C412 262 404 244 398 232C380 246 360 222 336 238C316 220 296 244 270 226C250 246 222 222 202 236C194 252 188 268 184 292Z',
      sketch.lying(c),
    ),
  ],
  (sketch, c) => [
    path('M412 220C500 230 512 330 480 420C470 372 440 330 404 312Z', darker(c, 0.08)),
    path(
      'M178 300C158 184 222 128 304 128C392 128 440 190 422 300C414 250 396 230 372 214C310 236 236 228 208 240C192 258 184 276 178 300Z',
      sketch.lying(c),
    ),
  ],
  (sketch, c) => [
    circle(300, 118, 62, darker(c, 0.1)),
    path(
      'M178 300C160 190 220 138 300 138C380 138 440 190 422 300C412 252 372 216 300 214C228 216 188 252 178 300Z',
      sketch.lying(c),
    ),
  ],
  (sketch, c) => [
    '',
    path(
      'M178 286C164 192 224 132 300 132C376 132 436 192 422 286C414 254 404 236 392 222C330 206 260 208 208 222C196 236 186 256 178 286Z',
      sketch.lying(c),
    ) + path('M208 222C232 176 330 160 392 222C340 204 262 204 208 222Z', lighter(c, 0.1)),
  ],
  (sketch, c) => [
    path(
      'M170 296C152 160 236 112 300 112C364 112 448 160 430 296C438 340 434 366 426 384L174 384C166 366 162 340 170 296Z',
      sketch.lying(c),
    ),
    path(
      'M186 292C184 214 236 186 300 186C364 186 416 214 414 292C398 262 202 262 186 292Z',
      lighter(c, 0.05),
    ),
  ],
  (sketch, c) => [
    '',
    path(
      'M176 300C150 170 220 116 312 116C420 116 446 210 424 300C416 260 400 236 384 226C330 240 262 232 228 214C206 234 186 262 176 300Z',
      sketch.lying(c),
    ),
  ],
  (sketch, c) => [
    '',
    path(
      'M182 264C176 190 232 148 300 148C368 148 424 190 418 264C410 236 396 216 380 206C330 196 270 196 220 206C204 216 190 236 182 264Z',
      sketch.lying(c),
    ),
  ],
]

function glasses(): string {
  const frame = 'fill="none" stroke="#3c342f" stroke-width="8"'
  return (
    `<circle cx="242" cy="312" r="40" ${frame}/><circle cx="358" cy="312" r="40" ${frame}/>` +
    stroke('M282 306Q300 296 318 306M202 304L186 296M398 304L414 296', '#3c342f', 8)
  )
}

function apron(): string {
  return (
    path('M222 520L378 520L392 600L208 600Z', '#fff6df') +
    stroke('M232 522L250 466M368 522L350 466', '#fff6df', 16) +
    path('M300 540C288 556 288 576 300 582C312 576 312 556 300 540Z', '#2a8d63')
  )
}
