import { expect, test } from 'vitest'
import { vfileReport } from '../../src/report/vfile.ts'
import { visitReport } from '../support/reports.ts'

test('copy cannot colour the terminal or move its cursor', () => {
  const findings = visitReport.findings.map((one) => ({ ...one, message: 'Unexpected `\u001b[31m\u009b2Jcafe\u0007`' }))
  const text = vfileReport([{ ...visitReport, file: 'a\u001b[31m.txt', findings }], { color: false, notes: true })
  expect(text).toContain('Unexpected ` [31m 2Jcafe `')
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
})
