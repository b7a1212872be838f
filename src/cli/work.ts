// What runs in a worker thread: takes stories, examines them, hands back plain data.
import type { MessagePort } from 'node:worker_threads'
import type { Input } from '../input/document.ts'
import { examine, faultIn, type Outcome } from './examine.ts'
import type { Arguments } from './options.ts'
import { createDesks } from './session.ts'

/**
 * Answer what the main thread asks, until it ends this one.
 *
 * @param args - the command line
 * @param port - to the main thread
 */
export function work(args: Arguments, port: MessagePort | null): void {
  const desks = createDesks(args)
  const answer = async (input: Input): Promise<Outcome> => {
    try {
      return examine(desks.deskOf(await desks.configs.configFor(input.path)), input, args.timing)
    } catch (error) {
      return { failure: faultIn(input, error) }
    }
  }
  // One after the other: answers come in the order of the questions, though a configuration takes its time to load.
  let last: Promise<unknown> = Promise.resolve()
  port?.on('message', (input: Input) => {
    last = last.then(async () => port.postMessage(await answer(input)))
  })
}
