import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { Story } from '../../src/analysis/story.ts'
import { createDesk } from '../../src/desk/desk.ts'
import { diskData } from '../../src/node/data.ts'
import { rules } from '../../src/rules/index.ts'

test('a run lets go of stories once they are checked: small records stay, and one story as a specimen', async () => {
  setFlagsFromString('--expose-gc')
  // The flag shows itself in contexts made after it was set.
  const collect = runInNewContext('gc') as () => void
  const seen: WeakRef<Story>[] = []
  const [first, ...others] = rules
  if (!first?.check) throw new Error('the first rule checks one story')
  const { check } = first
  const watching: typeof first = {
    ...first,
    check: (facts, context) => {
      seen.push(new WeakRef(context.story))
      return check(facts, context)
    }
  }
  const run = createDesk({ data: diskData(), rules: [watching, ...others] }).run()
  const story =
    'Foreign Minister Serget Lavrov arrived.\n\n<!-- copydesk-ignore-next vague-source: known -->\n\nAnalysts say so.\n'
  run.add({ path: 'a.md', source: story })
  run.add({ path: 'b.md', source: story })
  run.add({ path: 'c.md', source: story })
  await new Promise((resolve) => setTimeout(resolve, 10))
  collect()
  expect(seen).toHaveLength(3)
  expect(seen.filter((ref) => ref.deref() !== undefined)).toHaveLength(1)
  expect(run.finish()).toHaveLength(3)
})
