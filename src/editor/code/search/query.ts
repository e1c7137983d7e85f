/** What is looked for in all texts. */
export interface SearchQuery {
  readonly text: string
  readonly isRegExp: boolean
  readonly matchCase: boolean
  readonly wholeWord: boolean
  /** Patterns of paths, with commas between them: `src/**`, `*.css`. Everything where it is empty. */
  readonly include: string
  /** What is to take the place of matches, as it was typed; absent while nothing is to be replaced. */
  readonly replacement?: string | undefined
}

/** A query that can be run, or why it cannot. */
export type Expression =
  | { readonly ok: true; readonly expression: RegExp }
  | { readonly ok: false; readonly error: string }

/** Makes the expression of a query. */
export function expressionOf({ text, isRegExp, matchCase, wholeWord }: SearchQuery): Expression {
  const inner = isRegExp ? text : text.replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`)
  const source = wholeWord ? String.raw`(?<![\w$])(?:${inner})(?![\w$])` : inner
  const flags = matchCase ? 'gm' : 'gim'
  try {
    return { ok: true, expression: unicode(source, flags) ?? new RegExp(source, flags) }
  } catch (error) {
    const why =
      error instanceof Error ? error.message.slice(error.message.lastIndexOf(': ') + 2) : ''
    return { ok: false, error: `This is no regular expression: ${why.toLowerCase()}.` }
  }
}

/** Reads letters beyond the first plane as one; `undefined` for what is written the old, looser way. */
function unicode(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, `${flags}u`)
  } catch {
    return undefined
  }
}

/** Whether a path is one of those that a list of patterns means. Without a slash a pattern is about names in any folder. */
export function includes(patterns: string): (path: string) => boolean {
  const tests = patterns
    .split(',')
    .map((pattern) => pattern.trim().replace(/^\.?\//, ''))
    .filter((pattern) => pattern !== '')
    .map(patternTest)
  if (tests.length === 0) return () => true
  return (path) => tests.some((test) => test(path.slice(1)))
}

function patternTest(pattern: string): (path: string) => boolean {
  const isBare = !/[*?]/.test(pattern)
  const source = pattern
    .replaceAll(/[$()+.[\\\]^{|}]/g, String.raw`\$&`)
    .replaceAll(/\*\*\/?|\*|\?/g, (wild) => {
      if (wild === '*') return '[^/]*'
      if (wild === '?') return '[^/]'
      return wild === '**/' ? '(?:.*/)?' : '.*'
    })
  // `src` means all that lies in it.
  const inside = isBare ? '(?:/.*)?' : ''
  const start = pattern.includes('/') ? '' : '(?:.*/)?'
  const test = new RegExp(`^${start}${source.replace(/\/$/, '')}${inside}$`, 'i')
  return (path) => test.test(path)
}
