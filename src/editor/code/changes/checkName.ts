/** How long a name may be: what file systems take. */
const LONGEST = 255

/** Signs that some file system, address or shell does not take in a name. */
const UNSAFE = /[\\:*?"<>|\p{Cc}]/u

/**
 * Why a name cannot be given, as a sentence; `undefined` when it can. `taken` are the names that lie in the same place,
 * without the one that is renamed.
 */
export function checkName(name: string, taken: ReadonlySet<string>): string | undefined {
  const given = name.trim()
  if (given === '') return 'Enter a name.'
  if (given.includes('/')) return 'A name cannot contain “/”. To put it elsewhere, move it.'
  if (given === '.' || given === '..') return `“${given}” means a folder. Enter another name.`
  const sign = UNSAFE.exec(given)?.[0]
  if (sign !== undefined) {
    const shown = /\p{Cc}/u.test(sign) ? 'control characters' : `“${sign}”`
    return `A name cannot contain ${shown}.`
  }
  if (given.length > LONGEST) return `A name has at most ${LONGEST} characters.`
  if (taken.has(given)) return `“${given}” is there already. Enter another name.`
  return undefined
}

/** A name that is free: `card copy.tsx`, `card copy 2.tsx`. */
export function copyName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  const plain = stem.replace(/ copy(?: \d+)?$/, '')
  for (let count = 1; ; count += 1) {
    const made = `${plain} copy${count > 1 ? ` ${count}` : ''}${ending}`
    if (!taken.has(made)) return made
  }
}
