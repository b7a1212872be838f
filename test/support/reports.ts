// Reports for the tests of formats: real stories, and one that tries to break out of every format.

import { createDesk, type Desk, type Report } from '../../src/desk/desk.ts'
import { diskData } from '../../src/node/data.ts'
import type { Printing } from '../../src/report/formats.ts'
import { plainPaint } from '../../src/report/paint.ts'
import { rules } from '../../src/rules/index.ts'

export const desk: Desk = createDesk({ data: diskData() })

export const printing: Printing = {
  rules,
  version: '1.2.3',
  paint: plainPaint,
  color: false,
  columns: 100,
  notes: false,
  quiet: false,
  separator: '/',
  story: ({ file, source }) => desk.story({ path: file, source })
}

/** A misspelled minister, a mixture of spellings, a page's leftovers, all behind an emoji and a letter of two bytes. */
export const visit = `Minister in Minsk

Zoë Hart 🎉 said Foreign Minister Serget Lavrov arrived in Minsk on Tuesday, and the defence programme was discussed.

The Defense ministry travelled with him, and experts say the talks will boost trade in the coming year.

Related Articles
Leave a Reply
`

export const visitReport: Report = desk.check({ path: 'stories/visit one.txt', source: visit })
export const cleanReport: Report = desk.check({
  path: 'stories/budget.txt',
  source: 'The council met on Monday and agreed the budget for the coming year, the mayor said.\n'
})

/** A report whose every text is hostile to mark-up of all kinds. */
export const hostileText =
  '</script><script>alert(1)</script><img src=x onerror=alert(1)> "q" \'a\' & ]]> `x` | **b** [l](javascript:1) @mayor ::error::x %0A,:\u0000\u0008\ud800\ufffe \u2028 end'
export const hostileReport: Report = {
  ...visitReport,
  file: `stories/<a&"'>|\`,:%.txt`,
  source: `${hostileText}\n`,
  title: hostileText,
  findings: [
    {
      file: `stories/<a&"'>|\`,:%.txt`,
      ruleId: 'misspelled-name',
      severity: 'error',
      message: hostileText,
      actual: hostileText,
      expected: [hostileText],
      start: 0,
      end: hostileText.length,
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: hostileText.length + 1,
      note: `second\r\nline ${hostileText}`,
      url: 'https://example.invalid/rule',
      related: [
        {
          file: 'other.txt',
          start: 0,
          end: 1,
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 2,
          message: hostileText
        }
      ],
      fix: { safety: 'unsafe', edits: [{ start: 0, end: hostileText.length, text: hostileText }] },
      fingerprint: '0123456789abcdef'
    }
  ]
}
