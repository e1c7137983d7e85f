import { seen } from './contrast'
import { distance, gamutOf, withinGamut } from './gamut'
import { asWritten, type Oklch } from './oklch'
import { luminanceOfRgb, ratioOfRgb } from './ratioOfRgb'

/** Two colours that are too close to each other. */
export interface Pair {
  readonly fg: Oklch
  readonly bg: Oklch
  /** What the background lets through; white, if nothing else is said. */
  readonly beneath?: Oklch
}

/** Lightness is answered in steps of this, so that the colour keeps its ratio when it is written down. */
const STEP = 0.001

/**
 * The colour nearest to one of a pair with which the pair reaches a ratio: lighter or darker, of the same hue and alpha, with less chroma
 * only where its gamut holds no more. The colour itself when the ratio is reached already; `undefined` when no lightness reaches it.
 */
export function fixContrast(pair: Pair, change: 'fg' | 'bg', ratio: number): Oklch | undefined {
  const own = pair[change]
  if (ratioIn(pair) >= ratio) return own
  const gamut = gamutOf(own) === 'srgb' ? 'srgb' : 'p3'
  const found = (['lighter', 'darker'] as const).flatMap((way) => {
    const at = (l: number) => ({ ...pair, [change]: asWritten(withinGamut({ ...own, l }, gamut)) })
    const fixed = search(own.l, way, (l) => reaches(at(l), change, { way, ratio }))
    return fixed === undefined ? [] : [at(fixed)[change]]
  })
  return found.toSorted((a, b) => distance(a, own) - distance(b, own))[0]
}

function ratioIn({ fg, bg, beneath }: Pair): number {
  const { fg: front, bg: back } = seen(fg, bg, beneath)
  return ratioOfRgb(front, back)
}

/** Whether the changed colour is on the asked side of the other, and as far from it as asked. */
function reaches(
  { fg, bg, beneath }: Pair,
  change: 'fg' | 'bg',
  { way, ratio }: { readonly way: 'lighter' | 'darker'; readonly ratio: number },
): boolean {
  const pair = seen(fg, bg, beneath)
  const changed = luminanceOfRgb(pair[change])
  const other = luminanceOfRgb(pair[change === 'fg' ? 'bg' : 'fg'])
  const isOnSide = way === 'lighter' ? changed > other : changed < other
  return isOnSide && ratioOfRgb(pair.fg, pair.bg) >= ratio
}

/** The lightness next to the own one, in whole steps, from which on the question is answered with yes. */
function search(
  from: number,
  way: 'lighter' | 'darker',
  isReached: (l: number) => boolean,
): number | undefined {
  const sign = way === 'lighter' ? 1 : -1
  const last = 1 / STEP
  let near = Math.round(Math.min(1, Math.max(0, from)) / STEP)
  let far = sign > 0 ? last : 0
  if (!isReached(far * STEP)) return undefined
  while (Math.abs(far - near) > 1) {
    const middle = Math.round((near + far) / 2)
    if (isReached(middle * STEP)) far = middle
    else near = middle
  }
  return Number((far * STEP).toFixed(3))
}
