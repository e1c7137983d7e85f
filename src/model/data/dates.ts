const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Whether a text is a day that there is, as it is stored: `2026-01-31`. */
export function isDate(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false
  for (let at = 0; at < 10; at++) if (at !== 4 && at !== 7 && !isDigit(text, at)) return false
  const year = 100 * twoAt(text, 0) + twoAt(text, 2)
  const [month, day] = [twoAt(text, 5), twoAt(text, 8)]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/**
 * The day that a text means, as it is stored: `2026-1-31`, a time after it, `31.1.2026`, `1/31/2026` (the month first, unless it can
 * only be the day), `31 Jan 2026` and `January 31, 2026`. `undefined` for what is none.
 */
export function parseDate(text: string): string | undefined {
  const trimmed = text.trim()
  if (trimmed.length > 64) return undefined
  const year = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d.*)?$/.exec(trimmed)
  if (year) return dayOf(Number(year[1]), Number(year[2]), Number(year[3]))
  const dotted = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:[T ,]+\d.*)?$/.exec(trimmed)
  if (dotted) {
    const [first, second] = [Number(dotted[1]), Number(dotted[3])]
    const isMonthFirst = dotted[2] === '/' ? first <= 12 : second > 12
    const [month, day] = isMonthFirst ? [first, second] : [second, first]
    return dayOf(Number(dotted[4]), month, day)
  }
  const dayFirst = /^(\d{1,2})\.? ([A-Za-z]{3})[a-z]*\.?,? (\d{4})$/.exec(trimmed)
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst = /^([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/.exec(trimmed)
  return monthFirst ? named(monthFirst[3], monthFirst[1], monthFirst[2]) : undefined
}

/** By hand, because each record that is checked comes through here. */
function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

function twoAt(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48
}

function named(year = '', month = '', day = ''): string | undefined {
  return dayOf(Number(year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(day))
}

/** A day as it is stored; `undefined` when there is no such day. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  const two = (count: number) => String(count).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
