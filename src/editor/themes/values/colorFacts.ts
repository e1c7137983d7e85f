import { gamutOf, mapToSrgb, type Gamut } from '@/model/theme/color/gamut'
import type { Oklch } from '@/model/theme/color/oklch'
import { parseColor } from '@/model/theme/color/parseColor'

/** What is known of a colour as it is typed. */
export interface ColorFacts {
  readonly color: Oklch
  readonly gamut: Gamut
  /** What a screen of sRGB shows for it. */
  readonly hex: string
  /** How far that is from what was asked for. */
  readonly deltaE: number
}

/** So many texts are remembered: a theme of 10,000 tokens fits. */
const MOST = 20_000

const known = new Map<string, ColorFacts | string>()

/** What is known of a colour, or the sentence that says why it is none. Each text is worked out once. */
export function colorFacts(text: string): ColorFacts | string {
  let facts = known.get(text)
  if (facts === undefined) {
    if (known.size > MOST) known.clear()
    known.set(text, (facts = read(text)))
  }
  return facts
}

function read(text: string): ColorFacts | string {
  const parsed = parseColor(text)
  if (!parsed.ok) return parsed.error
  const { hex, deltaE } = mapToSrgb(parsed.value)
  return { color: parsed.value, gamut: gamutOf(parsed.value), hex, deltaE }
}

/** What the badge of a gamut says. */
export const GAMUTS: Readonly<Record<Gamut, { readonly label: string; readonly about: string }>> = {
  srgb: { label: 'sRGB', about: 'Every screen shows it.' },
  p3: { label: 'P3', about: 'Newer screens show it; others show' },
  beyond: { label: 'Beyond', about: 'No screen shows it; they show' },
}

/** What the badge of a colour tells: the gamut, and the value that other screens show. */
export function gamutSentence({ gamut, hex, deltaE }: ColorFacts): string {
  const { about } = GAMUTS[gamut]
  return gamut === 'srgb' ? about : `${about} ${hex} (ΔE ${deltaE.toFixed(1)}).`
}
