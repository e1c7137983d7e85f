import { compile } from '.'

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u

/**
 * Writes another name wherever an expression reads a path: `renamed('nodes.a.out', ['nodes', 'a'], 'b')` gives
 * `'nodes.b.out'`. Found by syntax, so that equal words in texts, keys and local names stay. A text that cannot be read
 * stays as it is.
 */
export function renamed(text: string, path: readonly string[], name: string): string {
  const read = compile(text)
  const last = path.length - 1
  if (!read.ok || last < 0) return text
  const edits = read.value.references
    .filter((reference) => path.every((part, n) => reference.path[n] === part))
    .flatMap(({ spans }) => spans.slice(last, last + 1))
    .toSorted((one, other) => other.start - one.start)
  return edits.reduce((edited, { start, end }) => {
    const [before, old, after] = [
      edited.slice(0, start),
      edited.slice(start, end),
      edited.slice(end),
    ]
    return before + replacement(before, old, name) + after
  }, text)
}

/** `a.old` becomes `a.name`, and `a["old"]` becomes `a["name"]`. */
function replacement(before: string, old: string, name: string): string {
  if (/^["'`]/.test(old)) return JSON.stringify(name)
  if (IDENTIFIER.test(name)) return name
  throw new Error(`“${name}” cannot be written after “${before.slice(-20)}”: it is no name.`)
}
