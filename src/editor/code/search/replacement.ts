/** What takes the place of one match. */
export type Replacement = (match: RegExpExecArray) => string

/**
 * Reads what is typed as a replacement. Of an expression `$1`, `$<name>` and `$&` stand for what its groups and the whole matched,
 * `$$` for a dollar, `\n`, `\t` and `\\` for what they name; otherwise it is taken as it stands. A group that is not in the
 * expression stays as it is written.
 */
export function replacementOf(typed: string, isRegExp: boolean): Replacement {
  if (!isRegExp) return () => typed
  return (match) =>
    typed.replaceAll(
      /\\([\\nt])|\$(?:(\$)|(&)|(\d\d?)|<([^>]*)>)/g,
      (written: string, ...signs: readonly (string | undefined)[]) => {
        const [escaped, dollar, whole, digits, name] = signs
        if (escaped !== undefined) return ESCAPES[escaped] ?? written
        if (dollar !== undefined) return '$'
        if (whole !== undefined) return match[0]
        if (digits !== undefined) return numbered(match, digits) ?? written
        const groups = match.groups
        if (!groups || name === undefined || !Object.hasOwn(groups, name)) return written
        return groups[name] ?? ''
      },
    )
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\' }

/** What a group matched; `$12` is the first one and a 2 where there are not twelve. */
function numbered(match: RegExpExecArray, digits: string): string | undefined {
  const group = Number(digits)
  if (group > 0 && group < match.length) return match[group] ?? ''
  const first = Number(digits[0])
  if (digits.length < 2 || first === 0 || first >= match.length) return undefined
  return (match[first] ?? '') + digits.slice(1)
}
