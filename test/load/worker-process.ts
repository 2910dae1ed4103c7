import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A part of a measurement in a process of its own: what it costs is its own, and it answers one message at a time. */
export interface Worker {
  ask<Answer>(message: object): Promise<Answer>
  /** Ends it, and waits until it has: its connections are gone then. */
  stop(): Promise<void>
}

/** @param file beside this one; it must answer every message with one, and sends one when it is ready */
export async function startWorker(file: string, environment: Record<string, string>): Promise<Worker> {
  const child = fork(join(import.meta.dirname, file), [], {
    env: { ...process.env, ...environment },
    execArgv: [...(process.env.LOAD_NODE_ARGS?.split(' ') ?? []), '--import', 'tsx'],
  })
  await nextMessage(child)
  return {
    ask(message) {
      child.send(message)
      return nextMessage(child)
    },
    async stop() {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}

function nextMessage<Answer>(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error(`${child.spawnargs.at(-1)} ended`))
    child.once('exit', ended)
    child.once('message', (message: Answer) => {
      child.off('exit', ended)
      resolve(message)
    })
  })
}

/** In the worker: says it is ready, then answers each message; ends with the process that started it. */
export function answerMessages<Message>(answer: (message: Message) => Promise<object>): void {
  process.on('message', (message: Message) => void answer(message).then((said) => process.send?.(said)))
  process.once('disconnect', () => process.exit())
  process.send?.({ ready: true })
}
