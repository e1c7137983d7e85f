/** Longer values are refused: no value of a theme is. */
const LONGEST = 600
/** What ends a declaration, begins another thing, or loads something. */
const FORBIDDEN =
  /[;{}<>@!\\]|\/\*|\*\/|url\s*\(|image\s*\(|image-set\s*\(|src\s*\(|expression\s*\(|element\s*\(/i

/**
 * Why a text may not stand as a value in a style sheet, as a sentence; `undefined` where it may. A value cannot end its declaration,
 * load anything or begin a comment, and its brackets and quotes are closed. That it means something is not checked.
 */
export function whyNotCss(text: string): string | undefined {
  const value = text.trim()
  if (value === '') return 'There is no value: write one, or reset the token.'
  if (value.length > LONGEST) return `The value is longer than ${LONGEST} characters.`
  const found = FORBIDDEN.exec(value)?.[0]
  if (found !== undefined) return `“${found.trim()}” may not stand in a value of a theme.`
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(value))
    return 'The value has a line break or another character that cannot be seen.'
  return whyNotClosed(value)
}

function whyNotClosed(value: string): string | undefined {
  let depth = 0
  let quote = ''
  for (const char of value) {
    if (quote !== '') quote = char === quote ? '' : quote
    else if (char === '"' || char === "'") quote = char
    else if (char === '(') depth += 1
    else if (char === ')') depth -= 1
    if (depth < 0) return 'A bracket is closed that was not opened.'
  }
  if (quote !== '') return `The quotation mark ${quote} is not closed.`
  return depth > 0 ? 'A bracket is not closed.' : undefined
}
