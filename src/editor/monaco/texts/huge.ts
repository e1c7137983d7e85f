/** Above so many characters a text is shown without colours, checks and folding. */
const MOST_CHARACTERS = 1_000_000
/** The same for one line, as minified code has it. */
const MOST_IN_LINE = 50_000

/** Whether a text is so long that whatever walks all of it with each key would be felt. */
export function isHuge(text: string): boolean {
  if (text.length > MOST_CHARACTERS) return true
  if (text.length < MOST_IN_LINE) return false
  let from = 0
  while (from < text.length) {
    const end = text.indexOf('\n', from)
    if ((end === -1 ? text.length : end) - from > MOST_IN_LINE) return true
    if (end === -1) return false
    from = end + 1
  }
  return false
}
