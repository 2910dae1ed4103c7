import { type Asked, answered, listeners, Refused } from './answer'
import { phone } from './phone'
import { writeFile } from './wx-files'

const networkNews = listeners<{ isConnected: boolean; networkType: string }>()

export function setNetwork(networkType: 'wifi' | 'none'): void {
  phone.networkType = networkType
  networkNews.tell({ isConnected: networkType !== 'none', networkType })
}

/** `wx.request`: the real network; a status is an answer, only a missing answer fails. */
function request(asked: Asked) {
  const stop = new AbortController()
  const seen = listeners<object>()
  answered('request', async () => {
    const response = await reach(asked, stop.signal)
    const header = Object.fromEntries(response.headers)
    seen.tell({ header })
    return { statusCode: response.status, header, cookies: [], data: await bodyOf(response, asked) }
  })(asked)
  return {
    abort: () => stop.abort(),
    onHeadersReceived: seen.on,
    offHeadersReceived: seen.off,
    onChunkReceived() {},
  }
}

async function reach(asked: Asked, signal: AbortSignal): Promise<Response> {
  if (phone.networkType === 'none') throw new Refused('network is down')
  const method = String(asked.method ?? 'GET').toUpperCase()
  const inQuery = method === 'GET' && typeof asked.data === 'object' && asked.data !== null
  const query = inQuery ? `?${new URLSearchParams(asked.data)}` : ''
  const sent = typeof asked.data === 'object' && !(asked.data instanceof ArrayBuffer)
  const within = AbortSignal.any([signal, AbortSignal.timeout(asked.timeout ?? 60_000)])
  return fetch(asked.url + query, {
    method,
    headers: { 'content-type': 'application/json', ...asked.header },
    signal: within,
    ...(method !== 'GET' &&
      asked.data !== undefined && { body: sent ? JSON.stringify(asked.data) : asked.data }),
  })
}

async function bodyOf(response: Response, asked: Asked): Promise<unknown> {
  if (asked.responseType === 'arraybuffer') return response.arrayBuffer()
  const text = await response.text()
  if ((asked.dataType ?? 'json') !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

export const network = {
  request,
  downloadFile: (asked: Asked) => {
    answered('downloadFile', async () => {
      const response = await reach({ url: asked.url, header: asked.header }, new AbortController().signal)
      const kind = response.headers.get('content-type') ?? 'application/octet-stream'
      const tempFilePath = writeFile(undefined, await response.arrayBuffer(), kind)
      return { statusCode: response.status, tempFilePath }
    })(asked)
    return { abort() {}, onProgressUpdate() {} }
  },
  getNetworkType: answered('getNetworkType', () => ({ networkType: phone.networkType })),
  onNetworkStatusChange: networkNews.on,
  offNetworkStatusChange: networkNews.off,
}
