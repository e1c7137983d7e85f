import { isJsonObject, type Json, type JsonObject } from '../../../json'
import { colorFromDtcg, colorToDtcg } from './color'

const NUMBER = String.raw`[-+]?(?:\d+(?:\.\d*)?|\.\d+)`
const DIMENSION = new RegExp(`^(${NUMBER})(px|rem)$`)
const DURATION = new RegExp(`^(${NUMBER})(ms|s)$`)
const BEZIER = new RegExp(`^cubic-bezier\\(\\s*(${NUMBER}(?:\\s*,\\s*${NUMBER}){3})\\s*\\)$`)
const EASINGS: Readonly<Record<string, readonly number[]>> = {
  linear: [0, 0, 1, 1],
  ease: [0.25, 0.1, 0.25, 1],
  'ease-in': [0.42, 0, 1, 1],
  'ease-out': [0, 0, 0.58, 1],
  'ease-in-out': [0.42, 0, 0.58, 1],
}

/** A length in px or rem, the only units of the format; a bare 0 is one too. */
export function dimensionToDtcg(text: string): JsonObject | undefined {
  if (/^[-+]?0(?:\.0+)?$/.test(text)) return { value: 0, unit: 'px' }
  const [, value, unit] = DIMENSION.exec(text) ?? []
  return value === undefined || unit === undefined ? undefined : { value: Number(value), unit }
}

/** A length of the format in CSS; also the texts of its older drafts. */
export function dimensionFromDtcg(value: Json | undefined): string | undefined {
  return measure(value, ['px', 'rem'], DIMENSION)
}

/** A time in CSS. */
export function durationToDtcg(text: string): JsonObject | undefined {
  const [, value, unit] = DURATION.exec(text) ?? []
  return value === undefined || unit === undefined ? undefined : { value: Number(value), unit }
}

/** A time of the format in CSS. */
export function durationFromDtcg(value: Json | undefined): string | undefined {
  return measure(value, ['ms', 's'], DURATION)
}

function measure(value: Json | undefined, units: readonly string[], text: RegExp) {
  if (typeof value === 'string') return text.test(value.trim()) ? value.trim() : undefined
  if (!isJsonObject(value)) return undefined
  const { value: amount, unit } = value
  const isKnown = typeof unit === 'string' && units.includes(unit)
  return isKnown && isFinite(amount) ? `${amount}${unit}` : undefined
}

/** An easing as the four numbers of its curve; `undefined` for steps. */
export function bezierToDtcg(text: string): readonly number[] | undefined {
  if (Object.hasOwn(EASINGS, text)) return EASINGS[text]
  const numbers = BEZIER.exec(text)?.[1]?.split(',').map(Number)
  return numbers && isBezier(numbers) ? numbers : undefined
}

/** A curve of the format in CSS. */
export function bezierFromDtcg(value: Json | undefined): string | undefined {
  return isBezier(value) ? `cubic-bezier(${value.join(', ')})` : undefined
}

function isBezier(value: Json | undefined): value is readonly [number, number, number, number] {
  if (!Array.isArray(value) || value.length !== 4) return false
  const numbers = value as readonly Json[]
  return (
    numbers.every(isFinite) &&
    [numbers[0], numbers[2]].every((x) => typeof x === 'number' && x >= 0 && x <= 1)
  )
}

/** The names of a list of fonts. */
export function fontsToDtcg(text: string): readonly string[] | undefined {
  const names = splitOutside(text, ',').map(
    (name) => /^(["']?)(.*)\1$/.exec(name.trim())?.[2] ?? '',
  )
  return names.length > 0 && names.every((name) => name !== '') ? names : undefined
}

/** Fonts of the format in CSS, quoted where CSS needs it. */
export function fontsFromDtcg(value: Json | undefined): string | undefined {
  const names: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [value ?? null]
  const texts = names.map((name) =>
    typeof name === 'string' && /^[^"\\\n]{1,100}$/.test(name.trim()) ? cssFont(name.trim()) : '',
  )
  return texts.length > 0 && texts.every((name) => name !== '') ? texts.join(', ') : undefined
}

function cssFont(name: string): string {
  // Older drafts put a whole list into one text.
  if (name.includes(',')) return name
  return /^-?[a-z_][\w-]*$/i.test(name) ? name : `"${name.replaceAll('"', '')}"`
}

const WEIGHTS: Readonly<Record<string, number>> = {
  thin: 100,
  hairline: 100,
  'extra-light': 200,
  'ultra-light': 200,
  light: 300,
  normal: 400,
  regular: 400,
  book: 400,
  medium: 500,
  'semi-bold': 600,
  'demi-bold': 600,
  bold: 700,
  'extra-bold': 800,
  'ultra-bold': 800,
  black: 900,
  heavy: 900,
  'extra-black': 950,
  'ultra-black': 950,
}

/** A weight as a number. */
export function weightToDtcg(text: string): number | undefined {
  if (text === 'normal' || text === 'bold') return WEIGHTS[text]
  const weight = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return weight >= 1 && weight <= 1000 ? weight : undefined
}

/** A weight of the format, a number or one of its names, in CSS. */
export function weightFromDtcg(value: Json | undefined): string | undefined {
  const named = typeof value === 'string' && Object.hasOwn(WEIGHTS, value) ? WEIGHTS[value] : value
  return isFinite(named) && named >= 1 && named <= 1000 ? String(named) : undefined
}

/** Shadows of CSS, one or a list; `undefined` where one has a unit or a colour that the format has not. */
export function shadowToDtcg(text: string): Json | undefined {
  const layers = splitOutside(text, ',').map((layer) => layerToDtcg(layer.trim()))
  const known = layers.filter((layer) => layer !== undefined)
  if (known.length !== layers.length) return undefined
  return known.length === 1 ? known[0] : known
}

function layerToDtcg(layer: string): JsonObject | undefined {
  const parts = splitOutside(layer, ' ').filter((part) => part !== '')
  const others = parts.filter((part) => part !== 'inset')
  const lengths = others.flatMap((part) => dimensionToDtcg(part) ?? [])
  const rest = others.filter((part) => dimensionToDtcg(part) === undefined)
  const color = rest.length === 1 ? colorToDtcg(rest[0] ?? '') : undefined
  if (!color || lengths.length < 2 || lengths.length > 4) return undefined
  const [offsetX, offsetY, blur = { value: 0, unit: 'px' }, spread = { value: 0, unit: 'px' }] =
    lengths
  return {
    color,
    offsetX,
    offsetY,
    blur,
    spread,
    ...(others.length < parts.length && { inset: true }),
  }
}

/** Shadows of the format in CSS. */
export function shadowFromDtcg(value: Json | undefined): string | undefined {
  const layers: readonly Json[] = Array.isArray(value)
    ? (value as readonly Json[])
    : [value ?? null]
  const texts = layers.map((layer) => {
    if (!isJsonObject(layer)) return ''
    const { offsetX, offsetY, blur, spread, inset } = layer
    const lengths = [offsetX, offsetY, blur ?? '0px', spread ?? '0px'].map(dimensionFromDtcg)
    const color = colorFromDtcg(layer['color'])
    if (color === undefined || lengths.some((length) => length === undefined)) return ''
    return `${inset === true ? 'inset ' : ''}${lengths.join(' ')} ${color}`
  })
  return texts.length > 0 && texts.every((text) => text !== '') ? texts.join(', ') : undefined
}

/** The parts of a text between signs that are in no bracket and no quotes. */
function splitOutside(text: string, sign: string): string[] {
  const parts: string[] = []
  let depth = 0
  let quote = ''
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    if (quote !== '') quote = char === quote ? '' : quote
    else if (char === '"' || char === "'") quote = char
    else if (char === '(') depth += 1
    else if (char === ')') depth -= 1
    else if (char === sign && depth === 0) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, text.slice(start)]
}

function isFinite(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
