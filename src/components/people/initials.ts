/** One or two letters that stand for a name: “AL” for Ada Lovelace, “4F” for Guest 4F. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const last = words.at(-1) ?? ''
  // What tells guests apart is their number.
  if (/\d/.test(last) && last.length <= 3) return last.toUpperCase()
  const first = words[0] ?? '?'
  return (words.length > 1 ? [first, last] : [first]).map(letterOf).join('').toUpperCase()
}

function letterOf(word: string): string {
  // Not half of a pair, as of an emoji.
  return Array.from(word)[0] ?? ''
}
