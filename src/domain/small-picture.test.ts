import { smallPicture } from './small-picture'

it.each([
  ['/pictures/product-18.jpg', '/pictures/product-18-thumb.jpg'],
  ['/pictures/product-18-thumb.jpg', '/pictures/product-18-thumb.jpg'],
  ['/pictures/avatar-1.jpg', '/pictures/avatar-1.jpg'],
  ['https://elsewhere.example/pictures/product-1.jpg', 'https://elsewhere.example/pictures/product-1.jpg'],
])('%s has its small copy at %s', (path, small) => {
  expect(smallPicture(path)).toBe(small)
})
