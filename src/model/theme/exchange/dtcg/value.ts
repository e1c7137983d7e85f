import type { Json } from '../../../json'
import { whyNotCss } from '../../cssValue'
import type { TokenKind, TokenName } from '../../record'
import { hintedKind } from '../kinds'
import { colorFromDtcg, colorToDtcg } from './color'
import {
  bezierFromDtcg,
  bezierToDtcg,
  dimensionFromDtcg,
  dimensionToDtcg,
  durationFromDtcg,
  durationToDtcg,
  fontsFromDtcg,
  fontsToDtcg,
  shadowFromDtcg,
  shadowToDtcg,
  weightFromDtcg,
  weightToDtcg,
} from './parts'

/** A value of the format and its `$type`. */
export interface DtcgValue {
  readonly type: string
  readonly value: Json
}

/** The types of the format that tokens of each kind are written as; the second where the first has no words for a value. */
const WRITERS: Readonly<
  Record<TokenKind, readonly (readonly [string, (text: string) => Json | undefined])[]>
> = {
  color: [['color', colorToDtcg]],
  fontFamily: [['fontFamily', fontsToDtcg]],
  fontSize: [['dimension', dimensionToDtcg]],
  fontWeight: [['fontWeight', weightToDtcg]],
  lineHeight: [
    ['number', (text) => (/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined)],
    ['dimension', dimensionToDtcg],
  ],
  letterSpacing: [['dimension', dimensionToDtcg]],
  spacing: [['dimension', dimensionToDtcg]],
  radius: [['dimension', dimensionToDtcg]],
  borderWidth: [['dimension', dimensionToDtcg]],
  shadow: [['shadow', shadowToDtcg]],
  duration: [['duration', durationToDtcg]],
  easing: [['cubicBezier', bezierToDtcg]],
}

const READERS: Readonly<Record<string, (value: Json | undefined) => string | undefined>> = {
  color: colorFromDtcg,
  fontFamily: fontsFromDtcg,
  fontWeight: weightFromDtcg,
  dimension: dimensionFromDtcg,
  number: (value) =>
    typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined,
  shadow: shadowFromDtcg,
  duration: durationFromDtcg,
  cubicBezier: bezierFromDtcg,
}

/** A value, no alias, as the format has it; `undefined` for one that it has no words for, such as `calc()`. */
export function toDtcg(kind: TokenKind, text: string): DtcgValue | undefined {
  for (const [type, write] of WRITERS[kind]) {
    const value = write(text.trim())
    if (value !== undefined) return { type, value }
  }
  return undefined
}

/** Whether values of a kind may be written as a type. */
export function isWrittenAs(kind: TokenKind, type: string): boolean {
  return WRITERS[kind].some(([written]) => written === type)
}

/** Whether a type of the format is one that themes have tokens for. */
export function isKnownType(type: string): boolean {
  return Object.hasOwn(READERS, type)
}

/** A value of the format in CSS; `undefined` for one that is not of its type, or that may not stand in a style sheet. */
export function fromDtcg(type: string, value: Json | undefined): string | undefined {
  const text = isKnownType(type) ? READERS[type]?.(value) : undefined
  return text !== undefined && whyNotCss(text) === undefined ? text : undefined
}

/** The kind of token that a type stands for; numbers and lengths are told apart by the name. */
export function kindOfType(type: string, name: TokenName): TokenKind | undefined {
  switch (type) {
    case 'color':
    case 'fontFamily':
    case 'fontWeight':
    case 'shadow':
    case 'duration':
      return type
    case 'cubicBezier':
      return 'easing'
    case 'dimension':
      return (
        hintedKind(name, ['fontSize', 'lineHeight', 'letterSpacing', 'radius', 'borderWidth']) ??
        'spacing'
      )
    case 'number':
      return hintedKind(name, ['lineHeight', 'fontWeight'])
    default:
      return undefined
  }
}
