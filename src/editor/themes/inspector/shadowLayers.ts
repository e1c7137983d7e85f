/** One layer of a shadow, its lengths as typed. */
export interface ShadowLayer {
  readonly inset: boolean
  readonly x: string
  readonly y: string
  readonly blur: string
  readonly spread: string
  readonly color: string
}

/** A layer to begin with. */
export const NEW_LAYER: ShadowLayer = {
  inset: false,
  x: '0',
  y: '1px',
  blur: '3px',
  spread: '0',
  color: 'oklch(0 0 0 / 0.15)',
}

const LENGTH = /^-?(\d+\.?\d*|\.\d+)(px|rem|em)?$/

/** The layers of a shadow; `undefined` where it is written in another way than they are. */
export function readLayers(text: string): readonly ShadowLayer[] | undefined {
  if (text.trim() === 'none') return []
  const layers = splitOutside(text, ',').map(readLayer)
  return layers.every((layer) => layer !== undefined) ? layers : undefined
}

/** Layers as CSS. */
export function writeLayers(layers: readonly ShadowLayer[]): string {
  if (layers.length === 0) return 'none'
  return layers
    .map(({ inset, x, y, blur, spread, color }) =>
      [inset && 'inset', x, y, blur, spread === '0' ? false : spread, color]
        .filter(Boolean)
        .join(' '),
    )
    .join(', ')
}

function readLayer(text: string): ShadowLayer | undefined {
  const parts = splitOutside(text.trim(), ' ').filter((part) => part !== '')
  const lengths = parts.filter((part) => LENGTH.test(part))
  const inset = parts.includes('inset')
  const rest = parts.filter((part) => part !== 'inset' && !LENGTH.test(part))
  const [x, y, blur = '0', spread = '0'] = lengths
  if (x === undefined || y === undefined || lengths.length > 4 || rest.length > 1) return undefined
  return { inset, x, y, blur, spread, color: rest[0] ?? 'currentcolor' }
}

function splitOutside(text: string, sign: ',' | ' '): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth > 0 || (sign === ',' ? text[at] !== ',' : !/\s/.test(text[at] ?? ''))) continue
    parts.push(text.slice(from, at))
    from = at + 1
  }
  return [...parts, text.slice(from)]
}
