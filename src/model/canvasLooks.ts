import type { NodePath } from './canvasProtocol'
import type { NodeId } from './tree/types'

/** What a preview can show of all components at once, without a pointer. */
export type ForcedState = 'hover' | 'focus' | 'active' | 'disabled' | 'invalid'

/** An opaque colour of a screen: red, green and blue, whole numbers from 0 to 255. */
export type ShownColor = readonly [number, number, number]

/** A colour as it meets the eye, and the tokens that it comes from. */
export interface ShownPart {
  readonly rgb: ShownColor
  /** The tokens that the winning declaration names, those that have exactly this colour first. */
  readonly tokens: readonly string[]
  /** Whether the first of them is exactly this colour: neither mixed, nor let through, nor covered. */
  readonly exact: boolean
}

/** Why a text could not be judged. */
export type Unjudged =
  /** A picture or a gradient lies behind it. */
  | 'image'
  /** It is placed over other content, and what lies beneath is not known. */
  | 'placed'
  /** A filter or a blend mode changes its colours. */
  | 'filter'

/** Texts of equal looks in components of one type. */
export interface SeenText {
  readonly type: string
  /** Where the first of them are, at most `MOST_PATHS`. */
  readonly paths: readonly NodePath[]
  readonly count: number
  /** What the first of them says, 40 characters at most. */
  readonly text: string
  readonly fg: ShownPart
  readonly bg: ShownPart
  /** Font size in CSS pixels. */
  readonly size: number
  readonly weight: number
  readonly unjudged?: Unjudged
}

export const MOST_PATHS = 20
export const LONGEST_SAMPLE = 40
/** So many rows come in one message. */
export const ROWS_AT_ONCE = 200

/** What the host asks about how a page looks. `seq` is answered by the replies of the same number. */
export type LooksRequest =
  /** All components as if they were hovered, focused and so on; none of it with an empty list. */
  | { readonly kind: 'force'; readonly states: readonly ForcedState[] }
  /** Outlines nodes in a page that is not edited; scrolls to the first of them if asked. */
  | { readonly kind: 'mark'; readonly paths: readonly NodePath[]; readonly reveal: boolean }
  /** Outlines the nodes that a token is seen in, by whatever aliases; none with `null`. */
  | { readonly kind: 'tokenUsers'; readonly seq: number; readonly token: string | null }
  /** Looks at all texts of the page, in pieces; a new request ends the one before, `stop` all. */
  | { readonly kind: 'contrast'; readonly seq: number; readonly stop?: true }

/** What the frame answers. */
export type LooksAnswer =
  | {
      readonly kind: 'tokenUsers'
      readonly seq: number
      /** The first of them, at most `MOST_USERS`. */
      readonly ids: readonly NodeId[]
      readonly count: number
      /** Whether the page itself has it, which all of its nodes inherit. */
      readonly page: boolean
    }
  | {
      readonly kind: 'contrast'
      readonly seq: number
      readonly rows: readonly SeenText[]
      /** How many elements were looked at so far, and how many there are. */
      readonly seen: number
      readonly of: number
      readonly done: boolean
    }

export const MOST_USERS = 500
