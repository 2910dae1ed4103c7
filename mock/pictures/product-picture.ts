import { drawBuns, drawDumplings, drawToast } from './draw-baked'
import { drawDetergent, drawOilBottle, drawSoySauce } from './draw-bottle'
import { drawMilkCarton, drawTofu, drawYogurt } from './draw-dairy'
import { drawEggTray } from './draw-egg-tray'
import { drawBananas, drawGrapes, drawMelon } from './draw-fruit'
import { drawFruitBasket } from './draw-fruit-basket'
import { drawGrainBag } from './draw-grain-bag'
import { drawBroccoli, drawPakChoi } from './draw-greens'
import { drawFlowers, drawTissue } from './draw-household'
import { drawLongVegetable } from './draw-long-vegetable'
import { drawBeef, drawDrumsticks, drawPorkBelly } from './draw-meat'
import { drawShiitake } from './draw-mushrooms'
import { drawNoodles } from './draw-noodles'
import { drawPunnet } from './draw-punnet'
import { drawCroaker, drawShrimp } from './draw-seafood'
import { drawCrisps, drawHoneyJar, drawNuts, drawTea } from './draw-snack'
import type { Mood } from './scene'
import { scene } from './scene'
import { Sketch } from './sketch'

type Picture = readonly [mood: Mood, draw: (sketch: Sketch) => string]

const pictures = {
  basket: {
    orange: ['market', (sketch) => drawFruitBasket(sketch, 'orange')],
    apple: ['market', (sketch) => drawFruitBasket(sketch, 'apple')],
    tomato: ['garden', (sketch) => drawFruitBasket(sketch, 'tomato')],
    potato: ['linen', (sketch) => drawFruitBasket(sketch, 'potato')],
    kiwi: ['garden', (sketch) => drawFruitBasket(sketch, 'kiwi')],
  },
  punnet: {
    strawberry: ['rose', (sketch) => drawPunnet(sketch, 'strawberry')],
    blueberry: ['dairy', (sketch) => drawPunnet(sketch, 'blueberry')],
  },
  fruit: {
    banana: ['market', drawBananas],
    watermelon: ['garden', drawMelon],
    grape: ['garden', drawGrapes],
  },
  vegetable: {
    'pak-choi': ['garden', drawPakChoi],
    broccoli: ['garden', drawBroccoli],
    carrot: ['market', (sketch) => drawLongVegetable(sketch, 'carrot')],
    cucumber: ['garden', (sketch) => drawLongVegetable(sketch, 'cucumber')],
    corn: ['market', (sketch) => drawLongVegetable(sketch, 'corn')],
    shiitake: ['linen', drawShiitake],
  },
  egg: {
    brown: ['market', drawEggTray],
  },
  dairy: {
    milk: ['dairy', drawMilkCarton],
    yogurt: ['dairy', drawYogurt],
    tofu: ['linen', drawTofu],
  },
  meat: {
    pork: ['rose', drawPorkBelly],
    beef: ['rose', drawBeef],
    drumstick: ['linen', drawDrumsticks],
    croaker: ['dairy', drawCroaker],
    shrimp: ['dairy', drawShrimp],
  },
  grain: {
    rice: ['market', (sketch) => drawGrainBag(sketch, 'rice')],
    millet: ['linen', (sketch) => drawGrainBag(sketch, 'millet')],
    noodles: ['market', drawNoodles],
    oil: ['market', drawOilBottle],
    'soy-sauce': ['linen', drawSoySauce],
  },
  baked: {
    toast: ['market', drawToast],
    buns: ['linen', drawBuns],
    dumplings: ['dairy', drawDumplings],
  },
  snack: {
    crisps: ['garden', drawCrisps],
    nuts: ['market', drawNuts],
    honey: ['market', drawHoneyJar],
    tea: ['garden', drawTea],
  },
  household: {
    tissue: ['rose', drawTissue],
    detergent: ['dairy', drawDetergent],
    flowers: ['rose', drawFlowers],
  },
} as const satisfies Record<string, Record<string, Picture>>

export type PictureKind = keyof typeof pictures

/** Which drawing stands for a product. */
export type PictureName = {
  [K in PictureKind]: { kind: K; variant: keyof (typeof pictures)[K] & string }
}[PictureKind]

/** The drawing of a product as SVG text, 600 × 600. */
export function productPicture(name: PictureName): string {
  const variants: Record<string, Picture> = pictures[name.kind]
  const picture = variants[name.variant]
  if (!picture) throw new Error(`no drawing ${name.kind}/${name.variant}`)
  const [mood, draw] = picture
  const sketch = new Sketch()
  const art = draw(sketch)
  return scene(sketch, mood, art)
}
