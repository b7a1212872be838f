// Checks SARIF logs of real runs against the official schema.
//
// The schema belongs to OASIS and is not part of this repository: it comes out of the tarball of Microsoft's multitool,
// into a folder that is deleted again.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

const root = path.resolve(import.meta.dirname, '..')
const multitool = '@microsoft/sarif-multitool-linux@5.7.0'
const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-sarif-'))

function must(condition: boolean, what: string): void {
  if (!condition) throw new Error(`the SARIF log: ${what}`)
  console.log(`ok ${what}`)
}

try {
  execFileSync('npm', ['pack', '--silent', multitool], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  execFileSync('tar', ['-xzf', tarball, 'package/sarif-2.1.0.json'], { cwd: folder })
  const schema = JSON.parse(readFileSync(path.join(folder, 'package/sarif-2.1.0.json'), 'utf8')) as object

  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  const validate = ajv.compile(schema)
  const logOf = (...files: readonly string[]) =>
    JSON.parse(
      execFileSync(
        process.execPath,
        ['dist/copydesk.js', 'check', '--format', 'sarif', '--fail-on', 'never', ...files],
        {
          cwd: root,
          encoding: 'utf8'
        }
      )
    ) as { runs: { results: { level: string }[] }[] }

  const strange = path.join(folder, 'a #1 ?č"<&>.md')
  writeFileSync(
    strange,
    '\ufeff# Minister Serget Lavrov &amp; [co](http://a.invalid/?utm_source=chatgpt.com) 🎉\r\n\r\nTK\r\n'
  )
  const log = logOf('fixtures/seeds', 'fixtures/clean', strange)
  must(
    validate(log),
    `is valid${(validate.errors ?? []).map(({ instancePath, message }) => `\n${instancePath} ${message}`).join('')}`
  )
  must((log.runs[0]?.results.length ?? 0) > 20, 'holds the findings')
  const [result] = log.runs[0]?.results ?? []
  if (result) result.level = 'fatal'
  must(!validate(log), 'is refused when it is spoiled')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
