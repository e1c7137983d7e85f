import { themeTokens } from '@/catalog/themeTokens'
import { isCssValue } from '../styles/cssValue'

/** Whether a text is a colour: any of CSS, or a token of the theme. */
export function isColor(text: string): boolean {
  const value = text.trim()
  if (/^var\(--[\w-]+\)$/.test(value)) return true
  // Where there is no browser to ask: names, hex and functions.
  const likely = /^(#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|[a-z]+|[a-z-]+\(.+\))$/i.test(value)
  return likely && isCssValue('color', value)
}

/** Whether a text paints a background: a colour, a gradient, a picture, several layers of them. */
export function isPaint(text: string): boolean {
  return isColor(text) || isCssValue('background', text)
}

/** What paints a swatch of a colour; a token shows its light and its dark side. */
export function paintOf(text: string): string | undefined {
  const name = /^var\(--([\w-]+)\)$/.exec(text.trim())?.[1]
  if (name === undefined) return isPaint(text) ? text : undefined
  const token = themeTokens().find((token) => token.name === name)
  return token && `linear-gradient(135deg, ${token.light} 50%, ${token.dark} 50%)`
}

/** A colour as `#rrggbb` and its opacity from 0 to 1, for the system's picker; by asking a canvas. */
export function toHex(text: string): { readonly hex: string; readonly alpha: number } {
  const name = /^var\(--([\w-]+)\)$/.exec(text.trim())?.[1]
  const value =
    name === undefined ? text : themeTokens().find((token) => token.name === name)?.light
  const pen = value && isColor(value) ? document.createElement('canvas').getContext('2d') : null
  if (!pen || !value) return { hex: '#000000', alpha: 1 }
  pen.fillStyle = value
  pen.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 255] = pen.getImageData(0, 0, 1, 1).data
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')
  return { hex: `#${hex}`, alpha: Math.round((alpha / 255) * 100) / 100 }
}

/** A picked colour as text; the opacity is written only where it is not full. */
export function fromHex(hex: string, alpha: number): string {
  if (alpha >= 1) return hex
  return `${hex}${Math.round(alpha * 255)
    .toString(16)
    .padStart(2, '0')}`
}
