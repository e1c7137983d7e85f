/** The one replacement that turns a text into another, as offsets into the old one. */
export interface TextEdit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The smallest single replacement; `undefined` where the texts are the same. Carets outside of it stay. */
export function minimalEdit(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (
    end < shorter - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1
  }
  return { from: start, to: before.length - end, text: after.slice(start, after.length - end) }
}
