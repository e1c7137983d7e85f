import type { Paint } from './backdrop'

/** Reads the colours of computed styles. */
export type ReadColor = (css: string) => Paint

const RGB = /^rgba?\(\s*([\d.]+)[ ,]+([\d.]+)[ ,]+([\d.]+)(?:\s*[,/]\s*([\d.]+%?))?\s*\)$/
const NOTHING: Paint = { rgb: [0, 0, 0], alpha: 0 }

/** Three bytes of any opaque colour of CSS, as the screen shows it. */
type Draw = (css: string) => readonly [number, number, number]

/**
 * Reads what a computed style says: `rgb()` by itself, and `oklch()`, `color()` and the like by drawing it, which maps it as the page
 * does. Each text is read once.
 */
export function createReadColor(draw: Draw = createDraw()): ReadColor {
  const known = new Map<string, Paint>()
  return (css) => {
    let paint = known.get(css)
    if (!paint) known.set(css, (paint = read(css, draw)))
    return paint
  }
}

function read(css: string, draw: Draw): Paint {
  if (css === '' || css === 'transparent' || css === 'none') return NOTHING
  const [, red, green, blue, alpha] = RGB.exec(css) ?? []
  if (red !== undefined && green !== undefined && blue !== undefined) {
    const rgb = [red, green, blue].map((part) => Math.round(Number(part)))
    return { rgb: [rgb[0] ?? 0, rgb[1] ?? 0, rgb[2] ?? 0], alpha: alphaOf(alpha) }
  }
  const [, before = '', slash] = /^(.*?)(?:\/\s*([\d.]+%?|none)\s*)?\)$/.exec(css) ?? []
  return { rgb: draw(`${before.trim()})`), alpha: alphaOf(slash) }
}

function alphaOf(text: string | undefined): number {
  if (text === undefined) return 1
  if (text === 'none') return 0
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text)
}

function createDraw(): Draw {
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return (css) => {
    if (!context) return [0, 0, 0]
    context.fillStyle = '#000'
    context.fillStyle = css
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
    return [red, green, blue]
  }
}
