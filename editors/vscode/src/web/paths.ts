// Stands for `node:path`, `node:url` and `node:os` in the worker. Paths there are made by the extension: absolute, with `/`.

/** As in `node:path`. */
export const sep = '/'

/** As in `node:path`. */
export function normalize(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}

/** As in `node:path`; the working folder is the root. */
export function resolve(...paths: readonly string[]): string {
  const last = paths.findLastIndex((path) => path.startsWith('/'))
  return normalize(paths.slice(Math.max(last, 0)).join('/'))
}

/** As in `node:path`. */
export function join(...paths: readonly string[]): string {
  return normalize(paths.join('/'))
}

/** As in `node:path`. */
export function dirname(path: string): string {
  return normalize(path.slice(0, path.lastIndexOf('/')))
}

/** As in `node:path`. */
export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** As in `node:path`. */
export function extname(path: string): string {
  const name = basename(path)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot) : ''
}

/** As in `node:path`. */
export function isAbsolute(path: string): boolean {
  return path.startsWith('/')
}

/** As in `node:path`. */
export function relative(from: string, to: string): string {
  const start = normalize(from).split('/').filter(Boolean)
  const end = normalize(to).split('/').filter(Boolean)
  let shared = 0
  while (shared < start.length && start[shared] === end[shared]) shared += 1
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/')
}

/** As in `node:url`. */
export function fileURLToPath(url: string): string {
  return decodeURIComponent(new URL(url).pathname)
}

/** As in `node:url`. */
export function pathToFileURL(path: string): URL {
  return new URL(`file://${path.split('/').map(encodeURIComponent).join('/')}`)
}

/** As in `node:os`. Nobody is at home here: a pack of one's own stays on one's own disk. */
export const homedir = () => '/'

export default { sep, normalize, resolve, join, dirname, basename, extname, isAbsolute, relative }
