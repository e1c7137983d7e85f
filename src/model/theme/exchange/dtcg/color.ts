import { isJsonObject, type Json, type JsonObject } from '../../../json'
import { hexOf, mapToSrgb } from '../../color/gamut'
import { asWritten } from '../../color/oklch'
import { parseColor } from '../../color/parseColor'

/** How the colour spaces of the format are written in CSS; `%` where CSS wants per cent. */
const SPACES: Readonly<Record<string, string>> = {
  hsl: 'hsl(# #% #%)',
  hwb: 'hwb(# #% #%)',
  lab: 'lab(# # #)',
  lch: 'lch(# # #)',
  oklab: 'oklab(# # #)',
  oklch: 'oklch(# # #)',
  srgb: 'color(srgb # # #)',
  'srgb-linear': 'color(srgb-linear # # #)',
  'display-p3': 'color(display-p3 # # #)',
  'a98-rgb': 'color(a98-rgb # # #)',
  'prophoto-rgb': 'color(prophoto-rgb # # #)',
  rec2020: 'color(rec2020 # # #)',
  'xyz-d50': 'color(xyz-d50 # # #)',
  'xyz-d65': 'color(xyz-d65 # # #)',
}

/** A colour of CSS as the format has it, with a hex for tools that know nothing else; `undefined` for a text that is none. */
export function colorToDtcg(text: string): JsonObject | undefined {
  const read = parseColor(text)
  if (!read.ok) return undefined
  const { l, c, h, alpha } = asWritten(read.value)
  const hex = hexOf(mapToSrgb(read.value).rgb)
  return { colorSpace: 'oklch', components: [l, c, h], alpha, hex }
}

/** A colour of the format in CSS; also the plain texts of its older drafts. `undefined` for what is none. */
export function colorFromDtcg(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return parseColor(value).ok ? value.trim() : undefined
  if (!isJsonObject(value)) return undefined
  const { colorSpace, components, alpha = 1 } = value
  const form =
    typeof colorSpace === 'string' && Object.hasOwn(SPACES, colorSpace)
      ? SPACES[colorSpace]
      : undefined
  if (form === undefined || !isThree(components) || typeof alpha !== 'number') return undefined
  if (!(alpha >= 0 && alpha <= 1)) return undefined
  const bytes = colorSpace === 'srgb' && alpha === 1 ? bytesOf(components) : undefined
  if (bytes) return hexOf(bytes)
  let next = 0
  const css = form.replaceAll(/#(%?)/g, (_, unit: string) => {
    const part = components[next++]
    return part === 'none' ? 'none' : `${plain(Number(part))}${unit}`
  })
  const text = alpha < 1 ? `${css.slice(0, -1)} / ${plain(alpha)})` : css
  return parseColor(text).ok ? text : undefined
}

type Part = number | 'none'

function isThree(components: Json | undefined): components is readonly [Part, Part, Part] {
  return (
    Array.isArray(components) &&
    components.length === 3 &&
    (components as readonly Json[]).every(
      (part) => part === 'none' || (typeof part === 'number' && Number.isFinite(part)),
    )
  )
}

/** The bytes of a colour that is exactly some, as most are. */
function bytesOf(parts: readonly [Part, Part, Part]): [number, number, number] | undefined {
  const [red, green, blue] = parts.map((part) => Number(part) * 255)
  const bytes: [number, number, number] = [red ?? -1, green ?? -1, blue ?? -1]
  const isExact = bytes.every(
    (byte) => byte >= 0 && byte <= 255 && Math.abs(byte - Math.round(byte)) < 0.01,
  )
  return isExact ? [Math.round(bytes[0]), Math.round(bytes[1]), Math.round(bytes[2])] : undefined
}

function plain(value: number): number {
  return Number(value.toFixed(6))
}
