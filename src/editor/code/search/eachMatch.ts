/**
 * The matches of a global expression in a text, one after the other. A match that is empty is none: an expression that matches
 * nothing at all would match it everywhere. The expression must be used for nothing else meanwhile.
 */
export function* eachMatch(text: string, expression: RegExp): Generator<RegExpExecArray> {
  expression.lastIndex = 0
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    if (match[0] !== '') {
      yield match
      continue
    }
    expression.lastIndex += 1
    if (expression.lastIndex > text.length) break
  }
}
