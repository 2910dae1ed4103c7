import { isIP } from 'node:net'
import type { Context } from 'hono'
import * as v from 'valibot'

/** What @hono/node-server hands to every request. */
const bindings = v.object({ incoming: v.object({ socket: v.object({ remoteAddress: v.string() }) }) })

/**
 * The address a request came from: as the proxy in front of us says, else as the connection does. The cashier
 * takes nothing but an address, so a request made inside the process has one too.
 */
export function callerAddress(context: Context): string {
  const told = context.req.header('x-real-ip')
  if (told && isIP(told)) return told
  const connection = v.safeParse(bindings, context.env)
  return connection.success ? connection.output.incoming.socket.remoteAddress : '127.0.0.1'
}

/**
 * Whom an address stands for: a whole /64 of IPv6, of which every phone and rented machine has one to itself, else
 * the address. IPv4 that comes in over an IPv6 socket is IPv4.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (isIP(address) !== 6) return address
  const [front = '', back] = address.split('::')
  const before = groupsOf(front)
  const left = back === undefined ? 0 : 8 - before.length - groupsOf(back).length
  const all = [...before, ...Array<string>(Math.max(0, left)).fill('0'), ...groupsOf(back ?? '')]
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

function groupsOf(part: string): string[] {
  return part === '' ? [] : part.split(':')
}
