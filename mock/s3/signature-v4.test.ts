import { sha256, signatureV4 } from './signature-v4'

const HOST = 'https://examplebucket.s3.amazonaws.com'
const EMPTY = sha256('')

/** The worked examples of AWS's own description of the algorithm, with the keys that stand there. */
const published = {
  timestamp: '20130524T000000Z',
  region: 'us-east-1',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}

it.each([
  [
    'a part of an object',
    'GET',
    '/test.txt',
    { range: 'bytes=0-9', 'x-amz-content-sha256': EMPTY },
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  ],
  [
    'an object that is put',
    'PUT',
    '/test$file.text',
    {
      date: 'Fri, 24 May 2013 00:00:00 GMT',
      'x-amz-content-sha256': sha256('Welcome to Amazon S3.'),
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
    },
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  ],
  [
    'a setting of the bucket',
    'GET',
    '/?lifecycle',
    { 'x-amz-content-sha256': EMPTY },
    'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  ],
  [
    'a list',
    'GET',
    '/?max-keys=2&prefix=J',
    { 'x-amz-content-sha256': EMPTY },
    '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  ],
])('signs %s as published', (_, method, path, given, signature) => {
  const headers = new Headers({ ...given, 'x-amz-date': published.timestamp })
  const signedHeaders = ['host', ...headers.keys()].sort()
  const request = { ...published, method, url: new URL(HOST + path), headers, signedHeaders }
  expect(signatureV4(request)).toBe(signature)
})
