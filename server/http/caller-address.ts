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
