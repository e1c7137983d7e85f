const KB = 1024

/** A duration for people: `42 ms`, from ten seconds on `12.3 s`, from a minute on `2 min 5 s`. */
export function durationText(ms: number): string {
  if (ms < 10_000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** An amount of memory or text for people: `1 byte`, `3.4 kB`, `64 MB`. */
export function bytesText(bytes: number): string {
  if (bytes === 1) return '1 byte'
  if (bytes < KB) return `${bytes} bytes`
  if (bytes < KB * KB) return `${short(bytes / KB)} kB`
  return `${short(bytes / KB / KB)} MB`
}

/** A number and what it counts: `1 line`, `2,000 lines`. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** A moment in milliseconds since 1970: the time of day, with the day when that is not today. */
export function momentText(moment: number, now = Date.now()): string {
  const date = new Date(moment)
  const time = date.toLocaleTimeString(undefined, { timeStyle: 'medium' })
  if (date.toDateString() === new Date(now).toDateString()) return time
  return `${date.toLocaleDateString(undefined, { day: 'numeric', month: 'short' })}, ${time}`
}

function short(amount: number): string {
  return amount < 10 ? String(Number(amount.toFixed(1))) : String(Math.round(amount))
}
