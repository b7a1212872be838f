// What the server expects of Node as globals.

/** There is no process in a worker: the working folder is the root of the memory. */
export const process = { cwd: () => '/', env: {}, platform: 'browser' }

/** The next turn of the loop. A message to itself is not slowed down as timers are. */
export function setImmediate(run: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', () => {
    port1.close()
    run()
  })
  port1.start()
  port2.postMessage(null)
}
