import { MARK } from '../../nodeElements'
import { pageSheets, rulesOf } from '../styleRules'
import { namesUsed } from '../tokenNames'
import { definitionsIn } from '../tokenUsers'

/** Which of an element's two colours. */
export type Side = 'fg' | 'bg'

/** Says which tokens the declarations of an element name. */
export interface TokenIndex {
  /** What the declarations that hold for an element name, the latest declaration first; empty where it has none of its own. */
  readonly namedBy: (element: Element, side: Side) => readonly Named[]
  /** Whether a `::before` or `::after` of an element draws a background, which may lie behind anything in it. */
  readonly isCovered: (element: Element) => boolean
  /** The computed colour of a token, as the page has it now; `undefined` for one that is no colour. */
  readonly colorOf: (name: string) => string | undefined
}

/** A token that a declaration names. */
export interface Named {
  readonly name: string
  /** Whether the declaration is this token and nothing else; otherwise it calculates with it. */
  readonly isPlain: boolean
}

interface Declared {
  readonly selector: string
  readonly named: readonly Named[]
}

interface Look {
  readonly fg: readonly Named[]
  readonly bg: readonly Named[]
  readonly isCovered: boolean
}

const PROPERTIES: Readonly<Record<Side, readonly string[]>> = {
  fg: ['color', 'fill', '-webkit-text-fill-color'],
  bg: ['background', 'background-color'],
}
/** A colour that no token has by chance: what a probe shows of a token that is no colour. */
const SENTINEL = 'rgb(1, 2, 3)'
const PSEUDO = /::?(?:before|after)\b/
const PSEUDOS = /::?(?:before|after)\b/g

/**
 * Reads the rules of the page once. Elements of one look (tag, classes, attributes, and those of the parent) are matched once, for a
 * page has thousands of elements and few looks.
 */
export function createTokenIndex(): TokenIndex {
  const declared: Record<Side, Declared[]> = { fg: [], bg: [] }
  const covers: string[] = []
  const rules = pageSheets().flatMap((sheet) => [...rulesOf(sheet)])
  for (const { rule } of rules) {
    for (const side of ['fg', 'bg'] as const) {
      const named = namedIn(rule.style, side)
      if (named.length > 0) declared[side].push({ selector: rule.selectorText, named })
    }
    if (PSEUDO.test(rule.selectorText) && coversAll(rule.style)) {
      covers.push(rule.selectorText.replaceAll(PSEUDOS, ''))
    }
  }
  const colors = colorsOf(new Set(Array.from(definitionsIn(rules), ([name]) => name)))
  const looks = new Map<string, Look>()
  const lookAt = (element: Element): Look => {
    const key = `${lookOf(element.parentElement)}|${lookOf(element)}`
    let look = looks.get(key)
    if (!look) {
      look = {
        fg: match(element, 'fg', declared.fg),
        bg: match(element, 'bg', declared.bg),
        isCovered: covers.some((selector) => matches(element, selector)),
      }
      looks.set(key, look)
    }
    return look
  }
  return {
    colorOf: (name) => colors.get(name),
    namedBy: (element, side) => lookAt(element)[side],
    isCovered: (element) => lookAt(element).isCovered,
  }
}

/** A style of the element itself comes before all rules. */
function match(element: Element, side: Side, declared: readonly Declared[]): readonly Named[] {
  const inline = (element as Partial<ElementCSSInlineStyle>).style
  if (inline && PROPERTIES[side].some((name) => inline.getPropertyValue(name) !== '')) {
    return namedIn(inline, side)
  }
  return declared
    .filter(({ selector }) => matches(element, selector))
    .flatMap(({ named }) => named)
    .toReversed()
}

function namedIn(style: CSSStyleDeclaration, side: Side): readonly Named[] {
  return PROPERTIES[side].flatMap((property) => {
    const value = style.getPropertyValue(property).trim()
    const isPlain = /^var\([^()]*\)$/.test(value)
    return namesUsed(value).map((name) => ({ name, isPlain }))
  })
}

/** Over all of its element, and not a small sign in it. */
function coversAll(style: CSSStyleDeclaration): boolean {
  if (style.getPropertyValue('position') !== 'absolute') return false
  if (!/^0(?:px)?(?: 0(?:px)?)*$/.test(style.getPropertyValue('inset'))) return false
  const value = ['background', 'background-image', 'background-color']
    .map((name) => style.getPropertyValue(name))
    .join(' ')
    .trim()
  return value !== '' && !/^(?:none|transparent|initial)(?:\s|$)/.test(value)
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
