import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysBetween, daysOf, isoDate } from '../../src/config/checked.ts'
import { cellsOf, readTable, rowText } from '../../src/config/csv-table.ts'
import { readCsvPack } from '../../src/config/pack-csv.ts'
import { createLexicon } from '../../src/lexicon/lexicon.ts'
import { names as nameLists } from '../../src/lexicon/names.ts'
import { nameKey } from '../../src/lexicon/romanisation.ts'
import { diskData } from '../../src/node/data.ts'

const head = 'kind,name,also,never,role,country,from,to,not_to_be_confused_with,desk,note,source,checked,by'
const names = async (...rows: string[]) => (await readCsvPack([head, ...rows].join('\n'))).pack.names
const problems = async (text: string) =>
  (await readCsvPack(text)).problems.map(({ line, message }) => `${line}: ${message}`)

/** All cells of a table, the header first. */
async function cells(text: string): Promise<(readonly string[])[]> {
  const table = await readTable(text)
  return [table.header, ...Array.from(table.rows, cellsOf)]
}

describe('a table', () => {
  const expected = [
    ['name', 'note'],
    ['Ann Cray', 'new'],
    ['Bo Drovlar', '']
  ]
  test.each([
    ['commas', 'name,note\nAnn Cray,new\nBo Drovlar,\n'],
    ['semicolons, as Excel has them in half of Europe', 'name;note\nAnn Cray;new\nBo Drovlar;\n'],
    ['tabs', 'name\tnote\nAnn Cray\tnew\nBo Drovlar\t\n'],
    ['a byte-order mark', '\ufeffname,note\nAnn Cray,new\nBo Drovlar,'],
    ['a line that names the separator', 'sep=;\r\nname;note\r\nAnn Cray;new\r\nBo Drovlar;\r\n'],
    [
      'a byte-order mark before the line that names the separator',
      '\ufeffsep=;\nname;note\nAnn Cray;new\nBo Drovlar;\n'
    ],
    ['a quoted line that names the separator', '"sep=;"\nname;note\nAnn Cray;new\nBo Drovlar;\n'],
    ['empty lines', '\nname,note\n\nAnn Cray,new\n,\n\nBo Drovlar,\n\n'],
    ['line ends of old machines', 'name,note\rAnn Cray,new\rBo Drovlar,\r'],
    ['quotation marks around all', '"name","note"\r\n"Ann Cray","new"\r\n"Bo Drovlar",""\r\n'],
    ['quotation marks around some', 'name,note\n"Ann Cray",new\nBo Drovlar,\n'],
    ['blanks around cells', ' name , note\n Ann Cray ,new \nBo Drovlar, \n']
  ])('is read with %s', async (_name, text) => {
    expect(await cells(text)).toEqual(expected)
  })

  test('holds separators, quotation marks and line ends inside quoted cells', async () => {
    const text = 'name,note\n"Cray, Ann","says ""no""\r\nand goes"\nBo,x\n'
    expect(await cells(text)).toEqual([
      ['name', 'note'],
      ['Cray, Ann', 'says "no"\nand goes'],
      ['Bo', 'x']
    ])
    const { rows } = await readTable(text)
    expect(Array.from(rows, ({ line }) => line)).toEqual([2, 4])
  })

  test('says where a quotation mark is left open, and reads the rest', async () => {
    const table = await readTable('name,note\nAnn "Bo Cray,x\nCy Drovlar,y\n')
    expect(table.problems.map(({ line }) => line)).toEqual([2])
    expect(Array.from(table.rows, cellsOf)).toEqual([['Cy Drovlar', 'y']])
  })

  test('says where a quotation mark stands inside a cell', async () => {
    const table = await readTable('name,note\nAnn "Bo" Cray,x\n"Cy ""D"" Drovlar",y\n')
    expect(table.problems).toEqual([
      { line: 2, message: expect.stringContaining('a quotation mark stands inside a cell; put the whole cell') }
    ])
    expect(Array.from(table.rows, cellsOf)).toEqual([['Cy "D" Drovlar', 'y']])
  })

  test('of an empty file has nothing', async () => {
    expect(await cells('')).toEqual([[]])
  })

  test('comes back as it was written, whatever is in its cells', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'é', ',', ';', '"', '\n', ' ', '\t'), maxLength: 6 })
      .map((text) => text.trim())
    const row = fc.array(cell, { minLength: 2, maxLength: 4 }).filter((all) => all.some((one) => one !== ''))
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 6 }), fc.constantFrom(',', ';', '\t'), async (rows, separator) => {
        const text = [['name', 'note', 'x', 'y'], ...rows].map((all) => rowText(all, separator)).join('\n')
        expect(await cells(text)).toEqual([['name', 'note', 'x', 'y'], ...rows])
      })
    )
  })
})

describe('a row', () => {
  test('is a name with all that the columns say', async () => {
    expect(
      await names(
        'person,Aisling Corr,Aisling Ní Chorra; Ash Corr,Aisling Core,mayor; councillor,Ireland,2023; 2019,; 2023,Aisling Carr,news,,election results,2026-03-01,MB'
      )
    ).toEqual([
      {
        kind: 'person',
        name: 'Aisling Corr',
        also: ['Aisling Ní Chorra', 'Ash Corr'],
        never: ['Aisling Core'],
        roles: [
          { role: 'mayor', country: 'Ireland', from: '2023' },
          { role: 'councillor', country: 'Ireland', from: '2019', to: '2023' }
        ],
        not: ['Aisling Carr'],
        checked: '2026-03-01'
      }
    ])
  })

  test.each([
    ['organization,Ballyhale Rovers', { kind: 'organisation', name: 'Ballyhale Rovers' }],
    [',Aisling Corr,,,mayor', { kind: 'person', name: 'Aisling Corr', roles: [{ role: 'mayor' }] }],
    [',Drovlar', { name: 'Drovlar' }],
    [',Ann\u00a0 Cray,Annie  Cray;Nan\u00a0Cray', { name: 'Ann Cray', also: ['Annie Cray', 'Nan Cray'] }],
    [',"Ann\r\nCray"', { name: 'Ann Cray' }],
    [',Rene\u0301e Cray,,Rene\u0301 Cray', { name: 'Renée Cray', never: ['René Cray'] }],
    ['place,Drovlar,,,,Ireland', { kind: 'place', name: 'Drovlar', country: 'Ireland' }],
    ['person,"Sam Drovlar, Jr"', { kind: 'person', name: 'Sam Drovlar, Jr' }],
    [
      'person,Ann Cray,,,mayor,,1.5.2019,now',
      { kind: 'person', name: 'Ann Cray', roles: [{ role: 'mayor', from: '2019-05' }] }
    ]
  ])('%s', async (row, entry) => {
    expect(await names(row)).toEqual([entry])
  })

  test.each([
    ['persson,Ann Cray', '2: `kind` is `persson`; write person, place, organisation or other'],
    ['person,,Ann', '2: the row has no name; write one, or delete the row'],
    ['person,Ann Cray,,,mayor,,soon', '2: `from` is `soon`; write a year, or a year and a month: 2019 or 2019-05'],
    ['person,Ann Cray,,,mayor,,2019; 2020', '2: `from` has 2 values for 1 in `role`; write as many, in the same order'],
    ['person,Ann Cray,,,,,2019', '2: `from` and `to` are those of a role; write the role as well'],
    [
      'person,Ann Cray,,,mayor,,2022,2019',
      '2: `from` is `2022`, which is after `to`, `2019`; mend the one that is wrong'
    ],
    [
      'person,Ann Cray,,,mayor; judge,,2011; 2022-06,2012; 2022-05',
      '2: `from` is `2022-06`, which is after `to`, `2022-05`; mend the one that is wrong'
    ],
    [
      `person,Ann Cray${','.repeat(13)} Drovlar`,
      '2: `Drovlar` stands beyond the last column; put a cell that holds a comma in quotation marks, or give the column a heading'
    ],
    [
      `person,Ann Cray${','.repeat(11)}last week`,
      '2: `checked` is `last week`; write a date, a month or a year: 2026-03-31, 2026-03 or 2026'
    ],
    ['person,"Cray, Ann"', '2: `Cray, Ann` has a comma; write the name as it is printed, given name first']
  ])('that is wrong says where and what to write: %s', async (row, problem) => {
    expect(await problems(`${head}\n${row}\n`)).toEqual([problem])
  })

  test('is proposed or retired by its status', async () => {
    const { pack, problems: wrong } = await readCsvPack(
      'name,status\nAnn Cray,proposed\nBo Cray,Retired\nCy Cray,old\n'
    )
    expect(pack.names).toEqual([
      { name: 'Ann Cray', status: 'proposed' },
      { name: 'Bo Cray', status: 'retired' }
    ])
    expect(wrong).toEqual([{ line: 4, message: '`status` is `old`; write proposed or retired, or leave it empty' }])
  })
})

describe('a sheet', () => {
  test('without a column of names says which columns it has', async () => {
    expect(await problems('Full name,Job\nAnn Cray,mayor\n')).toEqual([
      '1: no column is called `name` (there are `Full name`, `Job`); rename the one that holds the names, or use `copydesk names import FILE --map "name=Full name"`'
    ])
    expect((await problems(''))[0]).toContain('the file is empty')
  })

  test('with two columns of one field says which', async () => {
    expect(await problems('kind,name,role,Name\nperson,Ann Cray,mayor,Bo Cray\n')).toEqual([
      '1: two columns are called `name`; rename the one that is not to be read'
    ])
    expect(await problems('name,not,not to be confused with\nAnn Cray,,\n')).toEqual([
      '1: two columns are called `not_to_be_confused_with`; rename the one that is not to be read'
    ])
    expect(await problems('name,Phone,Phone\nAnn Cray,1,2\n')).toEqual([])
  })

  test('takes rows that are shorter or end in empty cells', async () => {
    const { pack, problems: wrong } = await readCsvPack('name;role\nAnn Cray\nBo Cray;mayor;; ;\nCy Cray;judge;\n')
    expect([pack.names?.length, wrong]).toEqual([3, []])
  })

  test('takes an office of one year, and a month beside a year', async () => {
    const rows =
      'Ann Cray,mayor,2022,2022\nBo Cray,mayor,2022-05,2022\nCy Cray,mayor,2019,2022-01\nDee Cray,mayor,,2020\n'
    expect(await problems(`name,role,from,to\n${rows}`)).toEqual([])
  })

  test('keeps columns that it does not know, and says so once', async () => {
    const { warnings } = await readCsvPack('name,Phone,chekced\nAnn Cray,1,2\nBo Cray,2,3\n')
    expect(warnings).toEqual(['the columns `Phone`, `chekced` are kept, but not read; did `chekced` mean `checked`?'])
  })

  test('reads two rows of one name as one person, and says so', async () => {
    const { pack, warnings } = await readCsvPack(
      'kind,name,role,id\nperson,Ann Cray,mayor,\nperson,Ann Cray,singer,\nperson,Bo Cray,,a\nperson,Bo Cray,,b\n'
    )
    expect(pack.names?.map(({ name, roles }) => [name, roles?.map(({ role }) => role)])).toEqual([
      ['Ann Cray', ['mayor', 'singer']],
      ['Bo Cray', undefined],
      ['Bo Cray', undefined]
    ])
    expect(warnings).toEqual([
      'a name stands twice and is read as one: `Ann Cray` (lines 2 and 3); give each an `id` if they are two'
    ])
  })

  test('is as new as its latest check', async () => {
    const { pack } = await readCsvPack('name,checked\nAnn Cray,2025-11-03\nBo Cray,1.4.2026\nCy Cray,some day\n')
    expect(pack.asOf).toBe('2026-04')
  })
})

describe('dates', () => {
  test.each([
    ['2026-03-31', '2026-03-31'],
    ['2026-03', '2026-03'],
    ['2026', '2026'],
    ['2026-03-31T10:00', '2026-03-31'],
    ['31.3.2026', '2026-03-31'],
    ['31/3/2026', '2026-03-31'],
    ['3/31/2026', '2026-03-31'],
    ['4/4/2026', '2026-04-04']
  ])('%s is %s', (text, date) => expect(isoDate(text)).toBe(date))

  test.each(['3/4/2026', '2026-13', 'soon', '12', '31.13.2026'])('%s is none', (text) => {
    expect(isoDate(text)).toBeUndefined()
  })

  test.each([
    ['12m', 365],
    ['90d', 90],
    ['2w', 14],
    ['1y', 365],
    ['12', undefined],
    ['a year', undefined]
  ])('%s is %s days', (text, days) => expect(daysOf(text)).toBe(days))

  test('are counted in days, a month from its first', () => {
    expect(daysBetween('2026-03-01', new Date('2026-03-31T12:00:00Z'))).toBe(30)
    expect(daysBetween('2026-03', new Date('2026-03-31T12:00:00Z'))).toBe(30)
    expect(daysBetween('2026', new Date('2026-01-02T00:00:00Z'))).toBe(1)
  })
})

describe('a large sheet is skimmed', () => {
  test('and a name in it has single blanks', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `Ann\u00a0Cray${'a'.repeat(at)},mayor\n`).join('')
    const { pack } = await readCsvPack(`name,role\n${rows}`)
    expect(pack.rows?.keys.has(nameKey('Ann Crayaa'))).toBe(true)
    expect(pack.names?.[2]?.name).toBe('Ann Crayaa')
  })

  const cell = {
    kind: fc.constantFrom('person', 'person', 'place', 'organization', '', 'persn'),
    name: fc.constantFrom('Ann Cray', 'Bo Drovlar', 'Drovlar', 'José Corr', 'Jose Corr', 'Cray, Ann', 'Ö', ''),
    also: fc.constantFrom('', '', '', 'Annie Cray; A Cray'),
    never: fc.constantFrom('', '', '', 'Anne Cray'),
    role: fc.constantFrom('', 'mayor', 'mayor', 'mayor; judge'),
    country: fc.constantFrom('', 'Ireland', 'Ireland; Kenya'),
    from: fc.constantFrom('', '2019', '2020-05', '2019; 2020', 'soon'),
    checked: fc.constantFrom('', '2026-03-01', '1.4.2026'),
    status: fc.constantFrom('', '', '', 'proposed', 'retired')
  }
  const columns = Object.keys(cell)
  const sheet = fc
    .array(fc.record(cell), { maxLength: 8 })
    .map((rows) => [columns, ...rows.map((row) => Object.values(row))].map((row) => rowText(row, ',')).join('\n'))

  test('and says of every name what reading it in full says', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, async (text) => {
        const { pack, problems } = await readCsvPack(text)
        if (pack.rows === undefined || problems.length > 0) return
        const rows = [...pack.rows.keys.values()].map((row) => pack.rows?.entryAt(row))
        const order = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
        expect([...rows, ...pack.rows.others].flatMap((entry) => entry ?? []).sort(order)).toEqual(
          [...(pack.names ?? [])].sort(order)
        )
      }),
      { numRuns: 500 }
    )
  })

  test('and finds the same mistakes', async () => {
    const term = 'name,role,from,to\nAnn Cray,mayor,2019,2022\nBo Cray,mayor,2022,2025\n'
    expect(await problems(`${term}Cy Cray,mayor,2022,2019\nDee Cray,mayor,2019,2025\n`)).toEqual([
      '4: `from` is `2022`, which is after `to`, `2019`; mend the one that is wrong'
    ])
    expect(await problems(`${term}Cy Cray,mayor,2019,2022,Drovlar\n`)).toEqual([
      expect.stringContaining('4: `Drovlar` stands beyond the last column')
    ])
    const wrong = 'persn,Ann Cray,,,mayor,,soon,,\nplace,Cray,,,,,soon,,\nperson,Bo Cray,,,mayor,,soon,,\n'
    expect(await problems(`${columns.join()}\n${wrong}`)).toEqual([
      '2: `kind` is `persn`; write person, place, organisation or other',
      '2: `from` is `soon`; write a year, or a year and a month: 2019 or 2019-05',
      '4: `from` is `soon`; write a year, or a year and a month: 2019 or 2019-05'
    ])
  })

  test('and looks at every name', async () => {
    expect(await problems('name;kind\nAnn Cray;person\nCray, Bo;person\n;person\n')).toEqual([
      '3: `Cray, Bo` has a comma; write the name as it is printed, given name first',
      '4: the row has no name; write one, or delete the row'
    ])
  })

  test('and answers as the same names in YAML do', async () => {
    const rows = ['Ann Cray', 'Bo Drovlar', 'José Corr', 'Cy Corr'].map((name) => `person,${name},,,mayor,,2019,,`)
    const text = `${columns.join()}\n${rows.join('\n')}\nperson,Dee Corr,D Corr,,mayor,,2019,,\nplace,Corr,,,,,,,\n`
    const { pack } = await readCsvPack(text)
    // The first row of each value is read in full.
    expect([pack.rows?.keys.size, pack.rows?.others.length]).toEqual([3, 3])
    const skimmed = createLexicon(diskData(), [pack]).part(nameLists)
    const full = createLexicon(diskData(), [{ names: pack.names ?? [] }]).part(nameLists)
    for (const name of ['Ann Cray', 'jose corr', 'D Corr', 'Corr', 'Bob Corr', 'Angela Merkel']) {
      const key = nameKey(name)
      const [entry] = skimmed.entriesOf(key)
      expect(skimmed.entriesOf(key).map((one) => one.name)).toEqual(full.entriesOf(key).map((one) => one.name))
      expect(entry && skimmed.details(entry).roles).toEqual(
        full
          .entriesOf(key)
          .slice(0, 1)
          .map((one) => full.details(one).roles)[0]
      )
    }
    for (const word of ['corr', 'cray', 'cy', 'dee', 'merkel', 'nobody']) {
      expect([word, skimmed.isFamily(word), skimmed.isGiven(word), skimmed.formCount(word)]).toEqual([
        word,
        full.isFamily(word),
        full.isGiven(word),
        full.formCount(word)
      ])
      expect(
        skimmed
          .formsWith(word)
          .map(({ parts }) => parts.join(' '))
          .sort()
      ).toEqual(
        full
          .formsWith(word)
          .map(({ parts }) => parts.join(' '))
          .sort()
      )
    }
  })
})
