import { isOfPage, namesUsed, standingFor } from './tokenNames'
import { pageSheets, rulesOf, type PageRule } from './styleRules'

/** What a search has found. */
export interface Users {
  readonly elements: Set<Element>
  /** Whether a rule of the page itself uses it. */
  page: boolean
}

/** So many selectors are asked for at a time: a slice of a large page. */
const AT_ONCE = 6
/** What a state asks for is used too, and a pseudo-element is of its element. */
const STATES =
  /::[\w-]+(?:\([^)]*\))?|:(?:hover|focus-visible|focus-within|focus|active|user-invalid|invalid|disabled|enabled|checked|before|after)(?![\w-])/g

/** Looks for the elements whose styles name a token or what stands for it; one step of a generator is a small piece of that. */
export function* findUsers(root: ParentNode, token: string, found: Users): Generator<void> {
  const rules = pageSheets().flatMap((sheet) => [...rulesOf(sheet)])
  yield
  const names = standingFor(token, definitionsIn(rules))
  const selectors: string[] = []
  for (const { rule } of rules) {
    const used = namesUsed(rule.style.cssText)
    if (!used.some((name) => names.has(name))) continue
    if (isOfPage(rule.selectorText)) found.page ||= usesBeyondTokens(rule, names)
    else {
      const selector = rule.selectorText.replace(STATES, '').trim()
      // What is marked by hand (`::selection`) is of the page, not of a component.
      if (selector === '') found.page = true
      else selectors.push(selector)
    }
  }
  for (const name of names) selectors.push(`[style*="var(--${name})"]`, `[style*="var(--${name},"]`)
  yield
  for (let at = 0; at < selectors.length; at += AT_ONCE) {
    for (const element of select(root, selectors.slice(at, at + AT_ONCE))) {
      found.elements.add(element)
    }
    yield
  }
}

/** The tokens that the page defines, with what they are, in its own sheets and in those of the theme. */
export function* definitionsIn(rules: Iterable<PageRule>): Generator<readonly [string, string]> {
  const adopted = document.adoptedStyleSheets.flatMap((sheet) => [...rulesOf(sheet)])
  for (const { rule } of [...rules, ...adopted]) {
    if (!isOfPage(rule.selectorText)) continue
    for (const property of rule.style) {
      if (property.startsWith('--')) {
        yield [property.slice(2), rule.style.getPropertyValue(property)]
      }
    }
  }
}

/** Whether a rule of the page draws with the tokens, instead of defining others by them. */
function usesBeyondTokens({ style }: CSSStyleRule, names: ReadonlySet<string>): boolean {
  return style.cssText
    .split(';')
    .some(
      (line) => !line.trim().startsWith('--') && namesUsed(line).some((name) => names.has(name)),
    )
}

function select(root: ParentNode, selectors: readonly string[]): Iterable<Element> {
  try {
    return root.querySelectorAll(selectors.join(','))
  } catch {
    // One that is none after its states were taken away does not take the others along.
    return selectors.flatMap((one) => {
      try {
        return [...root.querySelectorAll(one)]
      } catch {
        return []
      }
    })
  }
}
