/**
 * Whether a text of JSON nests deeper than `most`. Counts brackets outside of strings, so that nothing recurses; a text that is
 * no JSON gets some answer.
 */
export function isNestedDeeper(json: string, most: number): boolean {
  if (json.length < most * 2) return false
  let depth = 0
  let inString = false
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at)
    if (inString) {
      if (code === 92 /* \\ */) at += 1
      else if (code === 34 /* " */) inString = false
    } else if (code === 34 /* " */) inString = true
    else if (code === 91 /* [ */ || code === 123 /* { */) {
      depth += 1
      if (depth > most) return true
    } else if (code === 93 /* ] */ || code === 125 /* } */) depth -= 1
  }
  return false
}
