import { setFlagsFromString } from 'node:v8'
import {
  createConnection,
  type DataCallback,
  type Disposable,
  type Message,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver/node'
import { fitCompiler, limitYoung } from '../node/engine-flags.ts'
import { createEtiquette, unreadable } from './etiquette.ts'
import { tell } from './office.ts'
import { serve } from './server.ts'

/**
 * Code units from which a story, of about 5,000 words, is worth memory: kept small, a key in one of 20,000 words takes
 * 159 ms of CPU instead of 65, and the process 140 MB instead of 300.
 */
const longMin = 30_000

/**
 * How long a function runs before it is compiled for speed. In its first five hundred keys one key in twenty of a story of
 * 1,000 words took 23 to 28 ms of CPU with the engine's own limit, most of it for compiling, 14 to 19 with that of long
 * stories, and 11 to 15 so; from 4,000,000 on every key takes longer. A long story runs the same code twenty times as often.
 */
const budgets = { short: 2_000_000, long: 1_000_000 }

/**
 * Fit the engine to the stories that are open: it compiles little, and it saves memory while no long story is open. Typing
 * makes garbage, and a heap that is let grow keeps it: with a story of 1,000 words 281 MB after 400 edits, kept small 140 MB.
 *
 * @returns to be told the length of the longest story, in UTF-16 code units, after every edit
 */
function fitEngine(): (longest: number) => void {
  const limit = limitYoung()
  let isShort: boolean | undefined
  const settle = (longest: number) => {
    const next = longest < longMin
    limit(next)
    if (next === isShort) return
    isShort = next
    setFlagsFromString(next ? '--optimize-for-size' : '--no-optimize-for-size')
    fitCompiler(next ? budgets.short : budgets.long)
  }
  settle(0)
  return settle
}

/**
 * Serve an editor over this process's standard streams. The process ends with the editor: 0 after a shutdown, 1 when
 * the editor vanishes or closes the pipe without one, and 1 when the stream is broken.
 *
 * @param version - of this program
 */
export function serveStdio(version: string): Promise<never> {
  const onLongest = fitEngine()
  // Whatever an editor sends and whatever is wrong in here costs one answer, not the server.
  const survive = (error: unknown) => {
    process.stderr.write(`copydesk lsp: a fault in copydesk itself: ${String(error).split('\n')[0] ?? ''}\n`)
  }
  process.on('unhandledRejection', survive).on('uncaughtException', survive)
  let saidGoodbye = false
  const end = () => process.exit(saidGoodbye ? 0 : 1)
  const writer = new StreamMessageWriter(process.stdout)
  const send = (message: Message) => tell(() => writer.write(message))
  const reader = new Reader(process.stdin, send)
  reader.onError((error) => {
    // A body that is no JSON costs only itself. After a broken header nobody knows where the next message begins.
    if (error instanceof SyntaxError) {
      send(unreadable())
      return
    }
    process.stderr.write(`copydesk lsp: ${error.message.split('\n')[0] ?? ''}\n`)
    process.exit(1)
  })
  // With readers of our own, the library leaves it to us to end with the editor.
  process.stdin.on('end', end).on('close', end)
  const connection = createConnection(ProposedFeatures.all, reader, writer)
  connection.onShutdown(() => {
    saidGoodbye = true
  })
  serve(connection, { version, onLongest })
  return new Promise(() => {})
}

/** A reader that hands on only what has its time and its form; to the rest it answers by itself. */
class Reader extends StreamMessageReader {
  readonly #judge = createEtiquette()
  readonly #answer: (message: Message) => void

  constructor(input: NodeJS.ReadableStream, answer: (message: Message) => void) {
    super(input)
    this.#answer = answer
  }

  override listen(callback: DataCallback): Disposable {
    return super.listen((message) => {
      const verdict = this.#judge(message)
      if (verdict === 'drop') return
      if ('pass' in verdict) callback(verdict.pass)
      else this.#answer(verdict.answer)
    })
  }
}
