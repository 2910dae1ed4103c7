import { connect, createServer, type Socket } from 'node:net'

export interface CuttableNetwork {
  /** The server as it is reached over this network. */
  readonly origin: string
  cut(): Promise<void>
  mend(): Promise<void>
  close(): Promise<void>
}

/** A wire between browsers and the server that can be cut: what is under way breaks off, nothing new gets through. */
export async function cuttableNetwork(serverOrigin: string): Promise<CuttableNetwork> {
  const { port } = new URL(serverOrigin)
  const open = new Set<Socket>()
  const wire = createServer((near) => {
    const far = connect(Number(port), '127.0.0.1')
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('close', () => open.delete(socket))
      socket.on('error', () => {
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far).pipe(near)
  })
  const listen = (at: number) => new Promise<void>((done) => wire.listen(at, '127.0.0.1', done))
  const cut = () =>
    new Promise<void>((done) => {
      wire.close(() => done())
      for (const socket of open) socket.destroy()
    })
  await listen(0)
  const address = wire.address()
  if (address === null || typeof address === 'string') throw new Error('a wire has a port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    cut,
    mend: () => listen(address.port),
    close: () => (wire.listening ? cut() : Promise.resolve()),
  }
}
