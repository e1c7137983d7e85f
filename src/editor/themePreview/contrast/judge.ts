import type { SeenText } from '@/model/canvasLooks'
import { apcaOfRgb, LEAST_RATIO, useOfText as sizeUse } from '@/model/theme/color/contrast'
import { ratioOfRgb } from '@/model/theme/color/ratioOfRgb'

/** A text with what WCAG 2.2 asks of it and what it has. */
export interface JudgedText extends SeenText {
  readonly use: 'text' | 'large'
  readonly ratio: number
  readonly least: number
  /** APCA's lightness contrast; advice. */
  readonly lc: number
  readonly passes: boolean
}

/** What the texts of a document look like in one mode. */
export interface Judged {
  /** The worst first. */
  readonly failing: readonly JudgedText[]
  readonly passing: readonly JudgedText[]
  readonly unjudged: readonly SeenText[]
  /** Numbers of texts; texts of equal looks are one row above. */
  readonly failed: number
  readonly total: number
}

/** Judges texts by WCAG 2.2 at level AA. Those over pictures and the like are told apart: nothing is known of them. */
export function judgeTexts(rows: readonly SeenText[]): Judged {
  const judged = rows.filter(({ unjudged }) => unjudged === undefined).map(judge)
  const failing = judged.filter(({ passes }) => !passes)
  return {
    failing: failing.toSorted((a, b) => a.ratio / a.least - b.ratio / b.least || b.count - a.count),
    passing: judged.filter(({ passes }) => passes),
    unjudged: rows.filter(({ unjudged }) => unjudged !== undefined),
    failed: countOf(failing),
    total: countOf(rows),
  }
}

/** A ratio with two decimals, rounded, but never to what it does not reach. */
export function shownRatio(ratio: number, least: number): number {
  const rounded = Math.round(ratio * 100) / 100
  return ratio < least && rounded >= least ? Math.floor(ratio * 100) / 100 : rounded
}

function judge(row: SeenText): JudgedText {
  const use = sizeUse(row.size, row.weight)
  const least = LEAST_RATIO[use]
  const ratio = ratioOfRgb(row.fg.rgb, row.bg.rgb)
  const lc = apcaOfRgb({ fg: row.fg.rgb, bg: row.bg.rgb })
  return { ...row, use, least, ratio, lc, passes: ratio >= least }
}

function countOf(rows: readonly SeenText[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0)
}
