/** The units that an interval is typed in, and how many milliseconds one is. */
const UNITS = { s: 1000, min: 60_000, h: 3_600_000 } as const
export type Unit = keyof typeof UNITS

const SHORTEST_MS = 1000
const LONGEST_MS = 24 * UNITS.h

/** What was typed as an interval: its milliseconds, or why it is not taken. */
export type Interval = { readonly ms: number } | { readonly problem: string }

/** Reads an interval as typed, with a comma or a point. Refuses what is no number, less than a second, or more than a day. */
export function readInterval(typed: string, unit: Unit): Interval {
  const text = typed.trim().replace(',', '.')
  const number = Number(text)
  if (text === '' || !Number.isFinite(number)) {
    return { problem: 'Type a number, such as 30.' }
  }
  const ms = Math.round(number * UNITS[unit])
  if (ms < SHORTEST_MS) {
    return { problem: 'The shortest interval is 1 second; edits are sent at once anyway.' }
  }
  if (ms > LONGEST_MS) {
    return { problem: 'The longest interval is 24 hours; to ask never, switch auto-sync off.' }
  }
  return { ms }
}

/** How an interval is shown: in the largest unit that it is a whole number of. */
export function shownInterval(ms: number): { readonly number: string; readonly unit: Unit } {
  const unit = (['h', 'min'] as const).find((one) => ms % UNITS[one] === 0) ?? 's'
  return { number: String(ms / UNITS[unit]), unit }
}
