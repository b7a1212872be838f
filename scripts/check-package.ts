// Packs the package, installs it into an empty folder and uses it as a newcomer would.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-package-'))
const npm = (args: readonly string[], cwd: string) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
const node = (args: readonly string[]) => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })

function must(condition: boolean, what: string): void {
  if (!condition) throw new Error(`the packed package: ${what}`)
  console.log(`ok ${what}`)
}

try {
  npm(['pack', '--silent', '--pack-destination', folder], root)
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  must(tarball !== undefined, 'npm pack makes a tarball')
  const listed = execFileSync('tar', ['-tzf', path.join(folder, tarball ?? '')], { encoding: 'utf8' }).split('\n')
  must(
    !listed.some((name) => /^package\/(?:src|test|fixtures|scripts|bench)\//.test(name)),
    'holds no sources, tests or fixtures'
  )
  must(
    listed.includes('package/dist/copydesk.js') && listed.includes('package/rules/README.md'),
    'holds the program and the rules'
  )
  writeFileSync(path.join(folder, 'package.json'), '{"private": true, "type": "module"}')
  npm(['install', '--silent', '--no-fund', '--no-audit', path.join(folder, tarball ?? '')], folder)

  mkdirSync(path.join(folder, 'stories'))
  writeFileSync(path.join(folder, 'stories/visit.txt'), 'Foreign Minister Serget Lavrov arrived in Minsk on Tuesday.\n')
  const program = path.join(folder, 'node_modules/.bin/copydesk')
  const run = execFileSync(program, ['check', '--format', 'jsonl', '--fail-on', 'never', 'stories'], {
    cwd: folder,
    encoding: 'utf8'
  })
  must(run.includes('"Sergei Lavrov"'), 'the copydesk command finds a misspelled minister')
  must(
    execFileSync(program, ['explain', 'misspelled-name'], { cwd: folder, encoding: 'utf8' }).includes('What it finds'),
    'explain prints a page'
  )

  writeFileSync(
    path.join(folder, 'use.ts'),
    `import { createDesk, type Finding } from 'copydesk'
import { misspelledName } from 'copydesk/retext'
import retextEnglish from 'retext-english'
import retextStringify from 'retext-stringify'
import { unified } from 'unified'
const source: string = 'Foreign Minister Serget Lavrov arrived in Minsk on Tuesday.'
const findings: readonly Finding[] = createDesk().check({ path: 'story.txt', source }).findings
const file = await unified().use(retextEnglish).use(retextStringify).use(misspelledName).process(source)
console.log(findings[0]?.expected[0], file.messages[0]?.ruleId, String(file) === source)
`
  )
  const tsc = path.join(root, 'node_modules/.bin/tsc')
  const flags = [
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--types',
    '',
    '--outDir',
    'out',
    '--skipLibCheck',
    'use.ts'
  ]
  npm(
    [
      'install',
      '--silent',
      '--no-fund',
      '--no-audit',
      'unified@11',
      'retext-english@5',
      'retext-stringify@4',
      'vfile@6',
      'typescript@5.9.3'
    ],
    folder
  )
  execFileSync(tsc, flags, { cwd: folder, encoding: 'utf8', stdio: 'inherit' })
  // The last compiler that knows packages without `exports`.
  const older = ['--strict', '--noEmit', '--module', 'esnext', '--moduleResolution', 'node10', '--target', 'es2022']
  const olderTsc = path.join(folder, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [olderTsc, ...older, 'use.ts'], { cwd: folder, encoding: 'utf8', stdio: 'inherit' })
  console.log('ok types are found by a compiler that does not read `exports`')
  must(node(['out/use.js']).trim() === 'Sergei Lavrov misspelled-name true', 'types, library and retext plugin work')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
