import type { Breakpoint } from '@/model/breakpoints'
import { isJsonObject, type Json } from '@/model/json'
import { splitKey, type WidthRange } from '@/model/responsive'
import { safeStyle } from '../safeStyle'
import { declarationsText } from './cssText'

/** The attribute of an element that is there for some widths only. */
export const RANGE_MARK = 'data-only'

/**
 * Media queries for all elements that carry its name: as a class, or that of a range as an attribute. Two nodes that say
 * the same share one.
 */
export interface MediaRule {
  /** Made from what the rule says, so that a server and a browser name it alike. */
  readonly name: string
  /** Each a rule at the top level of a sheet. */
  readonly css: readonly string[]
}

/** The rule of the styles that maps hold for breakpoints; `undefined` where they hold none that is harmless. */
export function styledRule(
  { props, styles }: { readonly props?: Json; readonly styles?: Json | undefined },
  breakpoints: readonly Breakpoint[],
): MediaRule | undefined {
  const queries = breakpoints.flatMap(({ id, maxWidth }) => {
    const written = isJsonObject(props) ? props[`style@${id}`] : undefined
    const style = safeStyle(written, stylesAt(styles, id))
    const text = style && declarationsText(style)
    return text ? [{ query: `(max-width: ${maxWidth}px)`, text }] : []
  })
  if (queries.length === 0) return undefined
  // A class, because browsers find rules by class, and would try those of an attribute for each element that has it.
  const name = `at-${hashOf(JSON.stringify(queries))}`
  // Widest first: the narrower comes later and wins.
  const css = queries.map(({ query, text }) => `@media ${query}{.${name}{${text}}}`)
  return { name, css }
}

/** The rule by which an element is there only while the page is as wide as a range says. */
export function rangeRule({ upTo, over }: WidthRange): MediaRule {
  const name = `${over ?? ''}-${upTo ?? ''}`
  // Stronger than a `display` that styles give for a breakpoint.
  const hidden = `{[${RANGE_MARK}="${name}"][${RANGE_MARK}]{display:none!important}}`
  return {
    name,
    css: [
      ...(upTo === null ? [] : [`@media not all and (max-width: ${upTo}px)${hidden}`]),
      ...(over === null ? [] : [`@media (max-width: ${over}px)${hidden}`]),
    ],
  }
}

function stylesAt(styles: Json | undefined, breakpointId: string): Record<string, Json> {
  const found: Record<string, Json> = {}
  if (!isJsonObject(styles)) return found
  for (const [key, value] of Object.entries(styles)) {
    const split = splitKey(key)
    if (split.breakpointId === breakpointId && value !== undefined) found[split.name] = value
  }
  return found
}

/** Two sums of a text, each of 32 bits and mixed another way, to tell rules apart. */
function hashOf(text: string): string {
  let low = 7
  let high = 11
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 0x9e3779b1)
    high = Math.imul(high, 31) + (code ^ (low >>> 15))
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36)
}
