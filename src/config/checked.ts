// Dates as people write them into lists.

/**
 * A date as `2026-03-31`, `2026-03` or `2026`.
 *
 * @returns `undefined` for what is no date, or could be two: 3/4/2026
 * @example
 * isoDate('31.3.2026') // '2026-03-31'
 */
export function isoDate(text: string): string | undefined {
  const iso = /^((?:1[0-9]|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/.exec(text)
  if (iso) return isReal(iso[2], iso[3]) ? text.slice(0, 10) : undefined
  const written = /^(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)$/.exec(text)
  if (!written) return undefined
  const [, first = '', dot, second = '', year = ''] = written
  // With dots the day is first everywhere; with slashes only a day above twelve tells.
  const monthFirst = dot === '/' && Number(second) > 12
  if (dot === '/' && !monthFirst && Number(first) <= 12 && first !== second) return undefined
  const month = (monthFirst ? first : second).padStart(2, '0')
  const day = (monthFirst ? second : first).padStart(2, '0')
  return isReal(month, day) ? `${year}-${month}-${day}` : undefined
}

/**
 * What is wrong with when an office began or ended, with the cure.
 *
 * @param column - what the list calls it
 * @returns nothing for a year, a month or a day
 */
export function faultOfYear(value: string, column: string): string | undefined {
  if (isoDate(value) !== undefined) return undefined
  return `\`${column}\` is \`${value}\`; write a year, or a year and a month: 2019 or 2019-05`
}

/**
 * What is wrong with when somebody last looked at a name, with the cure.
 *
 * @returns nothing for a year, a month or a day
 */
export function faultOfCheck(value: string): string | undefined {
  if (isoDate(value) !== undefined) return undefined
  return `\`checked\` is \`${value}\`; write a date, a month or a year: 2026-03-31, 2026-03 or 2026`
}

/** What is wrong with when an office began and ended together: dates that end before they begin. One of them can be without a month. */
export function faultOfYears(from: string, to: string): string | undefined {
  const [begun, ended] = [isoDate(from), isoDate(to)]
  if (begun === undefined || ended === undefined) return undefined
  const length = Math.min(begun.length, ended.length)
  if (begun.slice(0, length) <= ended.slice(0, length)) return undefined
  return `\`from\` is \`${from}\`, which is after \`to\`, \`${to}\`; mend the one that is wrong`
}

function isReal(month = '01', day = '01'): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
}

const units: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30.44, y: 365.25 }

/**
 * A length of time in days.
 *
 * @example
 * daysOf('12m') // 365
 */
export function daysOf(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d{1,4})([dwmy])$/.exec(text) ?? []
  const days = units[unit]
  return number === undefined || days === undefined ? undefined : Math.round(Number(number) * days)
}

/** Whole days from a date to another; a date without a day is its first one. */
export function daysBetween(from: string, to: Date): number {
  const [year = '0', month = '1', day = '1'] = from.split('-')
  return Math.floor((to.getTime() - Date.UTC(Number(year), Number(month) - 1, Number(day))) / 86_400_000)
}
