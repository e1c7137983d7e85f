import { fail, ok, type Result } from '../result'
import type { TokenName, TokenValue } from './record'

/** A token of a scale. */
export interface ScaleStop {
  readonly name: TokenName
  readonly value: TokenValue
  /** In rem; of a fluid one the largest. */
  readonly rem: number
}

/** The sizes of text of the component set, `md` the base. */
const TEXT_STEPS = ['xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl', '4xl', '5xl'] as const
const BASE = TEXT_STEPS.indexOf('md')

/** A scale at one width of the window. */
export interface TypeScaleAt {
  /** Of body text, in rem. */
  readonly base: number
  /** Each step is so many times the one before: 1.25. */
  readonly ratio: number
}

/** What a scale of text is made of. */
export interface TypeScale extends TypeScaleAt {
  /** Smaller sizes for narrow windows: sizes grow evenly from `minWidth` to `maxWidth`, in CSS pixels. */
  readonly fluid?: TypeScaleAt & { readonly minWidth: number; readonly maxWidth: number }
}

/**
 * Sizes of text, `text-xs` to `text-5xl`: `base × ratio^n` in rem, or `clamp()` from one scale to another between two widths. Refused with
 * a sentence: bases outside of 0.5 to 4 rem, ratios outside of 1 to 2, widths that are not apart.
 */
export function makeTypeScale({ fluid, ...wide }: TypeScale): Result<readonly ScaleStop[], string> {
  const why = whyNotScale(wide) ?? (fluid && (whyNotScale(fluid) ?? whyNotWidths(fluid)))
  if (why !== undefined) return fail(why)
  return ok(
    TEXT_STEPS.map((step, index) => {
      const rem = sizeAt(wide, index - BASE)
      const value = fluid ? fluidSize(sizeAt(fluid, index - BASE), rem, fluid) : `${rem}rem`
      return { name: `text-${step}`, value, rem }
    }),
  )
}

/** Distances, `space-0` to `space-16`: multiples of a unit in rem. Refused with a sentence: a unit outside of 0.05 to 1 rem. */
export function makeSpacingScale(unit: number, steps = 16): Result<readonly ScaleStop[], string> {
  if (!(unit >= 0.05 && unit <= 1)) return fail('The unit of distances has to be 0.05 to 1 rem.')
  return ok(
    Array.from({ length: Math.min(Math.max(Math.floor(steps), 0), 99) + 1 }, (_, step) => {
      const rem = round(unit * step)
      return { name: `space-${step}`, value: `${rem}rem`, rem }
    }),
  )
}

function sizeAt({ base, ratio }: TypeScaleAt, step: number): number {
  return round(base * ratio ** step)
}

/** A line through both sizes at their widths, held at either end. A rem is taken as 16 pixels, its size unless the reader changes it. */
function fluidSize(
  narrow: number,
  wide: number,
  { minWidth, maxWidth }: { readonly minWidth: number; readonly maxWidth: number },
): string {
  if (narrow === wide) return `${wide}rem`
  const slope = (wide - narrow) / ((maxWidth - minWidth) / 16)
  const start = round(narrow - slope * (minWidth / 16))
  const [least, most] = narrow < wide ? [narrow, wide] : [wide, narrow]
  return `clamp(${least}rem, ${start}rem + ${round(slope * 100)}vw, ${most}rem)`
}

function whyNotScale({ base, ratio }: TypeScaleAt): string | undefined {
  if (!(base >= 0.5 && base <= 4)) return 'The base of a scale of text has to be 0.5 to 4 rem.'
  return ratio >= 1 && ratio <= 2 ? undefined : 'The ratio of a scale of text has to be 1 to 2.'
}

function whyNotWidths({ minWidth, maxWidth }: { minWidth: number; maxWidth: number }) {
  return minWidth >= 0 && maxWidth - minWidth >= 100 && maxWidth <= 10_000
    ? undefined
    : 'The two widths of a fluid scale have to be 100 pixels apart or more.'
}

function round(value: number): number {
  return Number(value.toFixed(4))
}
