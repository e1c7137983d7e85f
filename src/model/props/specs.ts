import type { Json } from '../json'
import type { JsonShape } from './shape'

interface SpecBase {
  /** Sentence case, as the inspector shows it. */
  readonly label: string
  /** One sentence on what it does, where the label does not say it all. */
  readonly help?: string
  /** The section of the inspector; `content` unless given. */
  readonly section?: 'content' | 'layout' | 'style' | 'behaviour' | 'accessibility'
}

/** One line of text. */
export interface TextSpec extends SpecBase {
  readonly kind: 'text'
  readonly placeholder?: string
}
/** Several lines of text. */
export interface LongTextSpec extends SpecBase {
  readonly kind: 'longText'
  readonly placeholder?: string
}
/** A number in a range, in `unit` where given. A step of 1 without a unit counts: only whole numbers fit. */
export interface NumberSpec extends SpecBase {
  readonly kind: 'number'
  readonly min?: number
  readonly max?: number
  readonly step?: number
  readonly unit?: string
}
/** On or off. */
export interface SwitchSpec extends SpecBase {
  readonly kind: 'switch'
}
/** One of a few values. */
export interface ChoiceSpec extends SpecBase {
  readonly kind: 'choice'
  readonly options: readonly ChoiceOption[]
  /** `segments` for two to four short options, `list` otherwise. */
  readonly display?: 'segments' | 'list'
}
/** A value of a choice; the value itself in sentence case where no label is given. */
export type ChoiceOption = string | { readonly value: string; readonly label: string }
/** A CSS colour or a theme token such as `var(--primary)`. */
export interface ColorSpec extends SpecBase {
  readonly kind: 'color'
  /** Whether it also takes what else a CSS background does, such as a gradient. */
  readonly paint?: true
}
/** A length of the spacing scale (`'0' … '16'`, each a quarter rem) or a CSS length. */
export interface SpacingSpec extends SpecBase {
  readonly kind: 'spacing'
}
/** A name of the icon set. */
export interface IconSpec extends SpecBase {
  readonly kind: 'icon'
}
/** An address: http(s), mailto, tel, a path, or `#anchor`. */
export interface UrlSpec extends SpecBase {
  readonly kind: 'url'
}
/** The address of an image: http(s), a path, or a `data:image/…` URL. */
export interface ImageSpec extends SpecBase {
  readonly kind: 'image'
}
/** A list of objects, each with the same fields. */
export interface ListSpec extends SpecBase {
  readonly kind: 'list'
  readonly fields: { readonly [key: string]: PropSpec }
  /** The field whose value stands for the entry in the closed list. */
  readonly summary: string
  /** What a new entry begins with. */
  readonly entry: { readonly [key: string]: Json }
}
/** A list or an object that no other kind is for, edited as JSON. */
export interface JsonSpec extends SpecBase {
  readonly kind: 'json'
  /** What is asked of it; anything unless given. */
  readonly shape?: JsonShape
}

/** What a prop is; it also picks the inspector's control. */
export type PropSpec =
  | TextSpec
  | LongTextSpec
  | NumberSpec
  | SwitchSpec
  | ChoiceSpec
  | ColorSpec
  | SpacingSpec
  | IconSpec
  | UrlSpec
  | ImageSpec
  | ListSpec
  | JsonSpec

export type PropKind = PropSpec['kind']

/** The spec of one kind. */
export type SpecOf<K extends PropKind> = Extract<PropSpec, { readonly kind: K }>
