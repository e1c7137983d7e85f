import { fail, ok, type Result } from '../result'
import { gamutOf, withinGamut } from './color/gamut'
import { asWritten, formatOklch, type Oklch } from './color/oklch'
import { parseColor } from './color/parseColor'
import { between, type Knot, shortestArc } from './ramp/curve'
import { isTokenName, type TokenName } from './record'

/** The steps of a ramp, the lightest first. */
export const RAMP_STEPS = [50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 950] as const
export type RampStep = (typeof RAMP_STEPS)[number]

/** Lightness of each step where nothing is pinned: even to the eye, closer together at the light end where surfaces are. */
const LIGHTNESS = [0.975, 0.945, 0.893, 0.822, 0.733, 0.645, 0.56, 0.481, 0.405, 0.336, 0.252]
/** Chroma of each step as a part of the most there is: tints and shades have less room. */
const CHROMA = [0.08, 0.17, 0.34, 0.58, 0.84, 1, 1, 0.9, 0.76, 0.62, 0.44]

/** What a ramp is made of; colours are CSS. */
export interface RampSource {
  /** `blue`: the tokens are called `blue-50` to `blue-950`. */
  readonly name: string
  readonly seed: string
  /** Where the seed stands; at the step of the nearest lightness, if nothing is said. */
  readonly seedStep?: RampStep
  /** Colours that stay exactly as given, at their steps. One at the step of the seed comes before it. */
  readonly pins?: Readonly<Partial<Record<RampStep, string>>>
  /** What the other steps have to be shown by; `srgb`, if nothing is said. */
  readonly gamut?: 'srgb' | 'p3'
}

/** One token of a ramp. */
export interface RampStop {
  readonly name: TokenName
  readonly step: RampStep
  /** CSS; of a pinned one exactly what was given. */
  readonly value: string
  readonly color: Oklch
  readonly isPinned: boolean
}

/**
 * Makes eleven colours from a seed: curves of lightness and chroma that pass through the seed and every pinned colour, hue turning the
 * shorter way between them. Refused with a sentence: a name that no token can have, a colour that is none.
 */
export function makeRamp(source: RampSource): Result<readonly RampStop[], string> {
  if (!isTokenName(`${source.name}-950`))
    return fail(`“${source.name}” cannot name a ramp: use lower-case letters, digits and hyphens.`)
  const seed = parseColor(source.seed)
  if (!seed.ok) return seed
  const pins = new Map<number, { readonly value: string; readonly color: Oklch }>()
  const own = source.seedStep === undefined ? nearest(seed.value.l) : at(source.seedStep)
  pins.set(own, { value: source.seed.trim(), color: seed.value })
  for (const [index, step] of RAMP_STEPS.entries()) {
    const pin = source.pins?.[step]
    if (pin === undefined) continue
    const color = parseColor(pin)
    if (!color.ok) return fail(`Step ${step}: ${color.error}`)
    pins.set(index, { value: pin.trim(), color: color.value })
  }
  const colorAt = curvesThrough([...pins].map(([at, { color }]) => ({ at, color })))
  return ok(
    RAMP_STEPS.map((step, index) => {
      const pin = pins.get(index)
      const color = pin?.color ?? shownBy(source.gamut ?? 'srgb', colorAt(index))
      const value = pin?.value ?? formatOklch(color)
      return { name: `${source.name}-${step}`, step, value, color, isPinned: pin !== undefined }
    }),
  )
}

/** The step whose lightness a colour is nearest to. */
export function nearestStep(color: Oklch): RampStep {
  return RAMP_STEPS[nearest(color.l)] ?? 500
}

function nearest(l: number): number {
  const away = LIGHTNESS.map((lightness) => Math.abs(lightness - l))
  return away.indexOf(Math.min(...away))
}

function at(step: RampStep): number {
  return RAMP_STEPS.indexOf(step)
}

function curvesThrough(
  pins: readonly { readonly at: number; readonly color: Oklch }[],
): (index: number) => Oklch {
  const sorted = pins.toSorted((a, b) => a.at - b.at)
  const lightness = lightnessKnots(sorted.map(({ at, color }) => ({ at, value: color.l })))
  const strength = sorted.map(({ at, color }) => ({ at, value: color.c / (CHROMA[at] ?? 1) }))
  // A grey has no hue of its own: it takes that of the colours around it.
  const hued = sorted.filter(({ color }) => color.c > 0.002)
  const hues = shortestArc(hued.map(({ at, color }) => ({ at, value: color.h })))
  return (index) => ({
    l: between(lightness, index, (at) => LIGHTNESS[at] ?? 0),
    c: between(strength, index) * (CHROMA[index] ?? 0),
    h: ((between(hues, index) % 360) + 360) % 360,
    alpha: 1,
  })
}

/** The pins, and the ends of the ramp where they are not pinned: lighter than the lightest pin, darker than the darkest. */
function lightnessKnots(pins: readonly Knot[]): readonly Knot[] {
  const last = RAMP_STEPS.length - 1
  const [light] = pins
  const dark = pins.at(-1)
  if (!light || !dark) return []
  const lightest = light.value + (1 - light.value) * 0.6
  const first = { at: 0, value: Math.min(1, Math.max(LIGHTNESS[0] ?? 1, lightest)) }
  const end = { at: last, value: Math.max(0, Math.min(LIGHTNESS[last] ?? 0, dark.value * 0.6)) }
  return [...(light.at > 0 ? [first] : []), ...pins, ...(dark.at < last ? [end] : [])]
}

function shownBy(gamut: 'srgb' | 'p3', color: Oklch): Oklch {
  const inside = withinGamut(color, gamut)
  const written = asWritten(inside)
  // Rounding may step over the edge of the gamut by the last digit.
  const isInside = gamutOf(written) === 'srgb' || gamutOf(written) === gamut
  return isInside ? written : { ...written, c: Math.max(0, written.c - 0.0005) }
}
