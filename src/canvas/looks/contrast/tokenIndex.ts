import { MARK } from '../../nodeElements'
import { pageSheets, rulesOf } from '../styleRules'
import { namesUsed } from '../tokenNames'
import { definitionsIn } from '../tokenUsers'

/** Which of an element's two colours. */
export type Side = 'fg' | 'bg'

/** Says which tokens the declarations of an element name. */
export interface TokenIndex {
  /** The names in the declarations that hold for an element, the latest declaration first; empty where it has none of its own. */
  readonly namedBy: (element: Element, side: Side) => readonly string[]
  /** The computed colour of a token, as the page has it now; `undefined` for one that is no colour. */
  readonly colorOf: (name: string) => string | undefined
}

interface Declared {
  readonly selector: string
  readonly names: readonly string[]
}

const PROPERTIES: Readonly<Record<Side, readonly string[]>> = {
  fg: ['color', 'fill', '-webkit-text-fill-color'],
  bg: ['background', 'background-color'],
}
/** A colour that no token has by chance: what a probe shows of a token that is no colour. */
const SENTINEL = 'rgb(1, 2, 3)'

/**
 * Reads the rules of the page once. Elements of one look (tag, classes, attributes, and those of the parent) are matched once, for a
 * page has thousands of elements and few looks.
 */
export function createTokenIndex(): TokenIndex {
  const declared: Record<Side, Declared[]> = { fg: [], bg: [] }
  const rules = pageSheets().flatMap((sheet) => [...rulesOf(sheet)])
  for (const { rule } of rules) {
    for (const side of ['fg', 'bg'] as const) {
      const value = PROPERTIES[side].map((name) => rule.style.getPropertyValue(name)).join(' ')
      const names = namesUsed(value)
      if (names.length > 0) declared[side].push({ selector: rule.selectorText, names })
    }
  }
  const colors = colorsOf(new Set(Array.from(definitionsIn(rules), ([name]) => name)))
  const looks = new Map<string, Readonly<Record<Side, readonly string[]>>>()
  return {
    colorOf: (name) => colors.get(name),
    namedBy(element, side) {
      const look = `${lookOf(element.parentElement)}|${lookOf(element)}`
      let named = looks.get(look)
      if (!named) {
        named = { fg: match(element, 'fg', declared.fg), bg: match(element, 'bg', declared.bg) }
        looks.set(look, named)
      }
      return named[side]
    },
  }
}

function match(element: Element, side: Side, declared: readonly Declared[]): readonly string[] {
  const names = declared.flatMap((one) => (matches(element, one.selector) ? one.names : []))
  const inline = (element as Partial<ElementCSSInlineStyle>).style
  for (const property of PROPERTIES[side]) {
    names.push(...namesUsed(inline?.getPropertyValue(property) ?? ''))
  }
  return [...new Set(names.toReversed())]
}

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector)
  } catch {
    return false
  }
}

/** What rules ask of an element, as one text. */
function lookOf(element: Element | null): string {
  if (!element) return ''
  let look = element.tagName
  for (const { name, value } of element.attributes) {
    if (name !== MARK && name !== 'id' && name !== 'href' && name !== 'src')
      look += ` ${name}=${value}`
  }
  return look
}

/** All at once, so that the page is laid out once. */
function colorsOf(names: ReadonlySet<string>): ReadonlyMap<string, string> {
  const box = document.createElement('div')
  box.style.cssText = `color: ${SENTINEL}; position: absolute; visibility: hidden; inset: 0 auto auto 0`
  const probes = Array.from(names, (name) => {
    const probe = box.appendChild(document.createElement('i'))
    probe.style.color = `var(--${name})`
    return { name, probe }
  })
  document.documentElement.append(box)
  const colors = new Map<string, string>()
  for (const { name, probe } of probes) {
    const color = getComputedStyle(probe).color
    if (color !== SENTINEL) colors.set(name, color)
  }
  box.remove()
  return colors
}
