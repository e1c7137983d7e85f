import { nodeIdOf, type NodePath } from '@/model/canvasProtocol'
import { LONGEST_SAMPLE, type ShownPart } from '@/model/canvasLooks'
import { MARK } from '../../nodeElements'
import {
  backdropIn,
  groundOf,
  pageBackdrop,
  seenOn,
  type Backdrop,
  type Layer,
  type Paint,
} from './backdrop'
import type { ReadColor } from './readColor'
import type { TextGroups } from './textGroups'
import type { Named, Side, TokenIndex } from './tokenIndex'

/** What an element hands on to those in it. */
interface Context {
  readonly backdrop: Backdrop
  readonly path: NodePath
  readonly color: string
  readonly colorTokens: readonly string[]
  /** What the ground is painted with: the nearest background that is not transparent. */
  readonly ground: Paint
  readonly groundColor: string
  readonly groundTokens: readonly string[]
}

interface WalkOptions {
  readonly root: Element
  readonly typeOf: (id: string) => string | undefined
  readonly readColor: ReadColor
  readonly tokens: TokenIndex
  readonly groups: TextGroups
}

const TYPED = /^(?:text|search|email|url|tel|password|number|date|time|datetime-local|month|week|)$/
const HIDDEN_SIZE = 1

/** Looks at every text that is drawn below a root, one element a step. */
export function* walkTexts(options: WalkOptions): Generator<void> {
  const { root, readColor } = options
  const queue: { readonly element: Element; readonly outer: Context }[] = [
    { element: root, outer: pageContext(root, options) },
  ]
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { element, outer } = next
    yield
    if (!element.isConnected || element.matches('script, style, noscript, template')) continue
    const style = getComputedStyle(element)
    if (style.display === 'none' || style.opacity === '0' || isClipped(element, style)) continue
    const context = contextIn(element, style, outer, options)
    if (style.visibility === 'visible' && !isOff(element)) {
      const text = ownText(element)
      if (text !== '') note(context, { element, style, text, readColor }, options)
    }
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at]
      if (child) queue.push({ element: child, outer: context })
    }
  }
}

function pageContext(root: Element, options: WalkOptions): Context {
  const white: Paint = { rgb: [255, 255, 255], alpha: 1 }
  let context: Context = {
    backdrop: pageBackdrop(white.rgb),
    path: '',
    color: '',
    colorTokens: [],
    ground: white,
    groundColor: '',
    groundTokens: [],
  }
  const around: Element[] = []
  for (let at = root.parentElement; at; at = at.parentElement) around.push(at)
  for (const element of around.toReversed()) {
    context = contextIn(element, getComputedStyle(element), context, options)
  }
  return context
}

function contextIn(
  element: Element,
  style: CSSStyleDeclaration,
  outer: Context,
  { readColor, tokens }: WalkOptions,
): Context {
  const layer = layerOf(style, readColor, tokens.isCovered(element))
  const isPlain =
    layer.background.alpha === 0 &&
    layer.opacity === 1 &&
    !layer.hasImage &&
    !layer.hasFilter &&
    !layer.isPlaced
  const path = element.getAttribute(MARK) ?? outer.path
  const color = colorOf(element, style)
  const named = winners(tokens.namedBy(element, 'fg'), color, tokens)
  const colorTokens = named.length > 0 || color !== outer.color ? named : outer.colorTokens
  const base = { path, color, colorTokens }
  if (isPlain) return { ...outer, ...base }
  const backdrop = backdropIn(outer.backdrop, layer)
  if (layer.background.alpha === 0) return { ...outer, ...base, backdrop }
  return {
    ...base,
    backdrop,
    ground: layer.background,
    groundColor: style.backgroundColor,
    groundTokens: winners(tokens.namedBy(element, 'bg'), style.backgroundColor, tokens),
  }
}

/** The tokens that have exactly the colour, else those that it may be calculated from. One that it would be and is not has lost. */
function winners(
  named: readonly Named[],
  color: string,
  { colorOf }: TokenIndex,
): readonly string[] {
  if (named.length === 0) return NO_TOKENS
  const exact = named.filter(({ name }) => colorOf(name) === color)
  const won = exact.length > 0 ? exact : named.filter(({ isPlain }) => !isPlain)
  return [...new Set(won.map(({ name }) => name))]
}

const NO_TOKENS: readonly string[] = []

function layerOf(style: CSSStyleDeclaration, readColor: ReadColor, isCovered: boolean): Layer {
  const { position } = style
  return {
    background: readColor(style.backgroundColor),
    opacity: Number(style.opacity),
    hasImage: isCovered || isSet(style.backgroundImage),
    hasFilter: isSet(style.filter) || isSet(style.mixBlendMode),
    isPlaced: position === 'absolute' || position === 'fixed',
  }
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'none' && value !== 'normal'
}

interface Noted {
  readonly element: Element
  readonly style: CSSStyleDeclaration
  readonly text: string
  readonly readColor: ReadColor
}

function note(context: Context, noted: Noted, { typeOf, tokens, groups }: WalkOptions): void {
  const { element, style, text, readColor } = noted
  const { backdrop, path, ground } = context
  const { color, names } = typedColor(element, context)
  const fgRgb = seenOn(backdrop, readColor(color))
  const bgRgb = groundOf(backdrop)
  const part = (side: Side, rgb: ShownPart['rgb'], list: readonly string[]): ShownPart => {
    const [name] = list
    const own = name === undefined ? undefined : tokens.colorOf(name)
    const declared = side === 'fg' ? color : context.groundColor
    const drawn = side === 'fg' ? readColor(color) : ground
    const exact =
      own !== undefined && own === declared && drawn.alpha === 1 && drawn.rgb.join() === rgb.join()
    return { rgb, tokens: list.slice(0, 4), exact }
  }
  const isClippedPaint = style.getPropertyValue('background-clip') === 'text'
  groups.add({
    type: (typeOf(nodeIdOf(path)) ?? '').slice(0, 200),
    path,
    text: text.slice(0, LONGEST_SAMPLE),
    fg: part('fg', fgRgb, names),
    bg: part('bg', bgRgb, context.groundTokens),
    size: Math.round(Number.parseFloat(style.fontSize) * 100) / 100,
    weight: Number(style.fontWeight) || 400,
    unjudged: isClippedPaint ? 'image' : backdrop.unjudged,
  })
}

/** A placeholder has a colour of its own. */
function typedColor(
  element: Element,
  { color, colorTokens }: Context,
): { readonly color: string; readonly names: readonly string[] } {
  const isEmptyField =
    (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) &&
    element.value === ''
  if (!isEmptyField) return { color, names: colorTokens }
  const placeholder = getComputedStyle(element, '::placeholder')
  return { color: placeholder.color, names: placeholder.color === color ? colorTokens : [] }
}

function colorOf(element: Element, style: CSSStyleDeclaration): string {
  if (element instanceof SVGElement && style.fill.startsWith('url')) return 'transparent'
  if (element instanceof SVGElement && element.tagName === 'text') return style.fill
  const fill = style.getPropertyValue('-webkit-text-fill-color')
  return fill === '' ? style.color : fill
}

/** What an element itself says, without what lies in it. */
function ownText(element: Element): string {
  if (element instanceof HTMLInputElement) {
    if (/^(?:submit|button|reset)$/.test(element.type)) return element.value.trim()
    return TYPED.test(element.type) ? (element.value || element.placeholder).trim() : ''
  }
  if (element instanceof HTMLTextAreaElement) return (element.value || element.placeholder).trim()
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text.trim() ?? ''
  if (element instanceof HTMLOptionElement) return ''
  let text = ''
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) text += child.nodeValue ?? ''
  }
  return text.trim().replace(/\s+/g, ' ')
}

/** Only for screen readers: a box of a pixel that shows nothing of what is in it. */
function isClipped(
  element: Element,
  { position, overflow, clipPath }: CSSStyleDeclaration,
): boolean {
  if (position !== 'absolute' && position !== 'fixed') return false
  if (clipPath === 'inset(50%)') return true
  if (!overflow.includes('hidden') && !overflow.includes('clip')) return false
  return element instanceof HTMLElement && element.offsetWidth <= HIDDEN_SIZE
}

/** WCAG asks nothing of a control that is switched off. */
function isOff(element: Element): boolean {
  return element.closest(':disabled, [aria-disabled="true"]') !== null
}
