/** The names of the tokens that a text of CSS uses, without their dashes. What cannot be a token's name is left out. */
export function namesUsed(css: string): readonly string[] {
  return [...css.matchAll(/var\(\s*--([a-z][a-z0-9-]{0,63})(?=\s*[,)])/g)].map(
    ([, name = '']) => name,
  )
}

/**
 * A name and all that stand for it, by however many steps: with `card-foreground: var(--foreground)`, `foreground` is both.
 *
 * @param definitions custom properties and what they are defined as, one after the other
 */
export function standingFor(
  name: string,
  definitions: Iterable<readonly [name: string, value: string]>,
): ReadonlySet<string> {
  const users = new Map<string, string[]>()
  for (const [own, value] of definitions) {
    for (const used of namesUsed(value)) {
      const list = users.get(used)
      if (list) list.push(own)
      else users.set(used, [own])
    }
  }
  const names = new Set([name])
  // A set that grows is walked to its end.
  for (const one of names) for (const user of users.get(one) ?? []) names.add(user)
  return names
}

/** Whether a selector is of the page as a whole, as those are that define tokens. */
export function isOfPage(selector: string): boolean {
  return selector
    .split(',')
    .every((one) => /^\s*(?::root|html|body|\[data-scheme=[^\]]*\])+\s*$/.test(one))
}
