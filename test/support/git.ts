import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { folderForTest } from './command.ts'

/** A Git repository for the length of one test. */
export interface Repository {
  readonly path: string
  /** Run Git in it. */
  readonly git: (...words: readonly string[]) => string
  /** Write files, without telling Git. */
  readonly write: (files: Readonly<Record<string, string>>) => void
  /** Write files and stage them. */
  readonly stage: (files: Readonly<Record<string, string>>) => void
  readonly commit: () => void
}

/** Git that knows nothing of whoever runs the tests. */
export const gitEnvironment = {
  ...process.env,
  GIT_AUTHOR_NAME: 'desk',
  GIT_AUTHOR_EMAIL: 'desk@example.invalid',
  GIT_COMMITTER_NAME: 'desk',
  GIT_COMMITTER_EMAIL: 'desk@example.invalid',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1'
}

/** Make a repository with its first commit. */
export function repositoryOf(files: Readonly<Record<string, string>> = {}): Repository {
  const folder = folderForTest()
  const git = (...words: readonly string[]) =>
    execFileSync('git', words, { cwd: folder, env: gitEnvironment, encoding: 'utf8', stdio: 'pipe' })
  const write = (more: Readonly<Record<string, string>>) => {
    for (const [name, content] of Object.entries(more)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), content)
    }
  }
  const repository: Repository = {
    path: folder,
    git,
    write,
    stage(more) {
      write(more)
      git('add', '-A', '--', ...Object.keys(more).map((name) => `./${name}`))
    },
    commit: () => void git('commit', '-q', '--allow-empty', '-m', 'a commit')
  }
  git('init', '-q', '-b', 'main')
  repository.stage({ 'README.md': 'Stories.\n', ...files })
  repository.commit()
  return repository
}
