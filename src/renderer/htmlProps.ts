import type { Json, JsonObject } from '@/model/json'
import { safeStyle } from './safeStyle'
import { safeSrcSet, safeUrl, type UrlUse } from './safeUrl'

const PLAIN = `
  abbr accept acceptCharset accessKey align alt autoCapitalize autoComplete cellPadding cellSpacing
  className colSpan cols coords dateTime decoding dir download encType enterKeyHint fetchPriority
  headers height high htmlFor hrefLang id inputMode itemProp kind label lang list loading low max
  maxLength media method min minLength name optimum pattern placeholder preload referrerPolicy rel role
  rows rowSpan scope shape size sizes slot span spellCheck srcLang start step tabIndex target title
  translate type valign value width wrap
  clipPath clipPathUnits clipRule cx cy d dominantBaseline dx dy fill fillOpacity fillRule fontFamily
  fontSize fontWeight fx fy gradientTransform gradientUnits markerEnd markerHeight markerMid markerStart
  markerUnits markerWidth maskUnits offset opacity orient pathLength patternTransform patternUnits points
  preserveAspectRatio r refX refY rx ry spreadMethod stopColor stopOpacity stroke strokeDasharray
  strokeDashoffset strokeLinecap strokeLinejoin strokeMiterlimit strokeOpacity strokeWidth textAnchor
  transform vectorEffect viewBox x x1 x2 xmlns y y1 y2`
const BOOLEAN = `
  allowFullScreen checked controls default disabled formNoValidate hidden loop multiple muted noValidate
  open playsInline readOnly required reversed`
const URLS: Readonly<Record<string, UrlUse>> = {
  href: 'link',
  xlinkHref: 'link',
  action: 'link',
  formAction: 'link',
  cite: 'link',
  src: 'media',
  poster: 'image',
}

type Rule = { readonly name: string; readonly kind: 'plain' | 'boolean' | 'srcSet' | UrlUse }

/** Found by the lower-case name without hyphens, so that `stroke-width`, `tabindex` and `class` are known too. */
const RULES = new Map<string, Rule>([
  ...ruleEntries(PLAIN, 'plain'),
  ...ruleEntries(BOOLEAN, 'boolean'),
  ...Object.entries(URLS).map(([name, kind]) => [name.toLowerCase(), { name, kind }] as const),
  ['srcset', { name: 'srcSet', kind: 'srcSet' }],
  ['xlink:href', { name: 'xlinkHref', kind: 'link' }],
  ['class', { name: 'className', kind: 'plain' }],
  ['for', { name: 'htmlFor', kind: 'plain' }],
])

/** `data-node` and the like are the canvas's own: a document must not forge them. */
const OPEN_ATTRIBUTE = /^(?:aria-[a-z]+|data-(?!node|slot|editor|only$)[a-z][\w.-]*)$/

const HYPHEN = 45

const TARGETS = new Set<unknown>(['_blank', '_self'])

/**
 * The props of an HTML or SVG element out of a document, safe for the DOM: known attributes with scalar
 * values only. Handlers, `ref`, `key`, `dangerouslySetInnerHTML`, `srcdoc` and forbidden addresses are
 * left out; a form field's `value` and `checked` are where it starts, so that people can type.
 */
export function htmlProps(
  tag: string,
  props: JsonObject,
  styles: Json | undefined,
): Record<string, unknown> {
  const safe = openProps(props)
  for (const [key, value] of Object.entries(props)) {
    const rule = RULES.get(key.toLowerCase().replaceAll('-', ''))
    if (!rule) continue
    const allowed = allowedValue(rule, value)
    if (allowed !== undefined) safe[rule.name] = allowed
  }
  const style = safeStyle(props['style'], styles)
  if (style) safe['style'] = style
  if (!TARGETS.has(safe['target'])) delete safe['target']
  if (tag === 'use') {
    for (const key of ['href', 'xlinkHref']) {
      const address = safe[key]
      if (typeof address === 'string' && !address.startsWith('#')) delete safe[key]
    }
  }
  if (tag === 'input' || tag === 'textarea' || tag === 'select') startFrom(safe)
  return safe
}

/** The attributes that any element or component may carry: `aria-…` and `data-…` with scalar values. */
export function openProps(props: JsonObject): Record<string, unknown> {
  const open: Record<string, unknown> = {}
  for (const key of Object.keys(props)) {
    // Few keys have a hyphen there, and this runs for every node.
    if (key.charCodeAt(4) !== HYPHEN || !OPEN_ATTRIBUTE.test(key)) continue
    const value = props[key]
    if (isScalar(value)) open[key] = value
  }
  return open
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}

function allowedValue({ kind }: Rule, value: unknown): unknown {
  switch (kind) {
    case 'plain':
      return isScalar(value) && typeof value !== 'boolean' ? value : undefined
    case 'boolean':
      return typeof value === 'string' ? value !== 'false' : value === true ? true : undefined
    case 'srcSet':
      return safeSrcSet(value)
    case 'link':
    case 'image':
    case 'media':
      return safeUrl(value, kind) || undefined
  }
}

function startFrom(safe: Record<string, unknown>): void {
  for (const [from, to] of [
    ['value', 'defaultValue'],
    ['checked', 'defaultChecked'],
  ] as const) {
    if (safe[from] !== undefined && !(from === 'value' && safe['type'] === 'file')) {
      safe[to] = safe[from]
    }
    delete safe[from]
  }
  if (safe['multiple'] === true && typeof safe['defaultValue'] === 'string') {
    safe['defaultValue'] = [safe['defaultValue']]
  }
}

function ruleEntries(names: string, kind: 'plain' | 'boolean'): (readonly [string, Rule])[] {
  return names
    .trim()
    .split(/\s+/)
    .map((name) => [name.toLowerCase(), { name, kind }] as const)
}
