import { existsSync } from 'node:fs'
import { version } from './version.ts'

/** What runs before a commit. */
export const hookKinds = ['pre-commit', 'lefthook', 'husky', 'none'] as const
export type HookKind = (typeof hookKinds)[number]
/** What runs for a branch. */
export const ciKinds = ['github', 'gitlab', 'none'] as const
export type CiKind = (typeof ciKinds)[number]

/** A file that `copydesk init` writes, or adds to. */
export interface FilePlan {
  readonly file: string
  /** What a new file holds. */
  readonly text: string
  /** How it is added to a file that is there; without it such a file is left to its owner. */
  readonly add?: 'at the end' | 'as a repository'
  readonly executable?: true
  /** What switches it on, once in each clone. */
  readonly next?: string
}

const schemaInPackage = './node_modules/copydesk/docs/copydesk.config.schema.json'
const schemaOnline = 'https://raw.githubusercontent.com/copydesk/copydesk/main/docs/copydesk.config.schema.json'

/** A commented configuration. */
export function configFile(variant: string | undefined, profile: string): FilePlan {
  const text = `# yaml-language-server: $schema=${existsSync(schemaInPackage) ? schemaInPackage : schemaOnline}
# How this newsroom uses copydesk. Every key is explained in docs/configuration.md of the package.

# The spelling the house keeps to: us, uk, oxford, au, ca. Without it only mixtures in one story are reported.
${variant === undefined ? '# variant: uk' : `variant: ${variant}`}

# news; strict for a wire desk; opinion for comment and reviews.
profile: ${profile}

# Names as the house writes them, and words that no rule is to report.
names: []
accept: []

# Lines that look left over from a web page and that the house prints on purpose.
residue:
  allow: []

# A level for a rule (off, info, warning, error); \`copydesk rules\` lists them.
rules: {}

# Files never read, as in a .gitignore; \`.copydeskignore\` holds such patterns as well.
ignore: []
`
  return { file: 'copydesk.config.yaml', text }
}

/** What a hook runner needs. */
export function hookFile(kind: HookKind): FilePlan | null {
  switch (kind) {
    case 'pre-commit':
      return {
        file: '.pre-commit-config.yaml',
        next: 'pre-commit install',
        add: 'as a repository',
        text: `repos:
  - repo: https://github.com/copydesk/copydesk
    rev: v${version}
    hooks:
      - id: copydesk-fix
      - id: copydesk
`
      }
    case 'lefthook':
      return {
        file: 'lefthook.yml',
        next: 'npx lefthook install',
        add: 'at the end',
        text: `pre-commit:
  piped: true
  commands:
    1_copydesk_fix:
      glob: "*.{txt,md,markdown,html,htm}"
      run: npx copydesk fix --fail-on never -- {staged_files} && git add -- {staged_files}
    2_copydesk:
      run: npx copydesk check --staged
`
      }
    case 'husky':
      return {
        file: '.husky/pre-commit',
        next: 'npx husky',
        add: 'at the end',
        executable: true,
        text: 'npx copydesk check --staged\n'
      }
    case 'none':
      return null
    default:
      return kind satisfies never
  }
}

/** What a CI service needs. */
export function ciFile(kind: CiKind): FilePlan | null {
  switch (kind) {
    case 'github':
      return {
        file: '.github/workflows/copydesk.yml',
        text: `name: copydesk
on: [pull_request]
jobs:
  copydesk:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes copydesk check --since "origin/$GITHUB_BASE_REF"
`
      }
    case 'gitlab':
      return {
        file: '.gitlab-ci.yml',
        add: 'at the end',
        text: `copydesk:
  image: node:22
  variables:
    GIT_DEPTH: 0
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
    - npx --yes copydesk check --since "$CI_MERGE_REQUEST_DIFF_BASE_SHA" --output gitlab=copydesk.json
  artifacts:
    when: always
    reports:
      codequality: copydesk.json
`
      }
    case 'none':
      return null
    default:
      return kind satisfies never
  }
}
