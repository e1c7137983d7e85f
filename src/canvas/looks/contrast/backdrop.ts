import type { ShownColor, Unjudged } from '@/model/canvasLooks'

/** A colour with its opacity, 0 to 1. */
export interface Paint {
  readonly rgb: ShownColor
  readonly alpha: number
}

/** What the eye gets of something drawn in an element, as a function of what is drawn: linear in each part of a colour. */
export interface Backdrop {
  /** How much of the drawn colour arrives. */
  readonly keep: number
  /** What arrives where nothing is drawn. */
  readonly under: ShownColor
  /** What of it an opaque colour covers. */
  readonly covered: ShownColor
  /** What makes it unknown. */
  readonly unjudged: Unjudged | undefined
}

/** How an element changes what is drawn in it. */
export interface Layer {
  /** Its background colour. */
  readonly background: Paint
  /** Of the element with all that is in it. */
  readonly opacity: number
  readonly hasImage: boolean
  readonly hasFilter: boolean
  /** Whether it is taken out of the flow, and so may lie over anything. */
  readonly isPlaced: boolean
}

/** The page itself, opaque. */
export function pageBackdrop(under: ShownColor): Backdrop {
  return { keep: 1, under, covered: under, unjudged: undefined }
}

/**
 * The backdrop in an element, from that of its parent. An opacity makes a group: what is drawn in the element is put over its
 * background first, and the whole is let through then.
 */
export function backdropIn(
  outer: Backdrop,
  { background, opacity, hasImage, hasFilter, isPlaced }: Layer,
): Backdrop {
  const { rgb, alpha } = background
  const { keep, under, covered } = outer
  const each = (of: (at: 0 | 1 | 2) => number): ShownColor => [of(0), of(1), of(2)]
  const isOpaque = alpha === 1 && opacity === 1
  const beneath = isPlaced && !isOpaque ? 'placed' : outer.unjudged
  return {
    keep: keep * opacity,
    under: each((at) => under[at] + opacity * (keep * rgb[at] * alpha - alpha * covered[at])),
    covered: each((at) => opacity * (keep * rgb[at] * alpha + covered[at] * (1 - alpha))),
    unjudged: hasFilter ? 'filter' : hasImage ? 'image' : isOpaque ? undefined : beneath,
  }
}

/** What is seen of a paint on a backdrop, in whole numbers. */
export function seenOn({ keep, under, covered }: Backdrop, { rgb, alpha }: Paint): ShownColor {
  const part = (at: 0 | 1 | 2) => byte(keep * rgb[at] * alpha + under[at] - alpha * covered[at])
  return [part(0), part(1), part(2)]
}

/** What is seen where nothing is drawn. */
export function groundOf({ under }: Backdrop): ShownColor {
  return [byte(under[0]), byte(under[1]), byte(under[2])]
}

function byte(value: number): number {
  return Math.min(255, Math.max(0, Math.round(value)))
}
