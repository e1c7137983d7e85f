import type { SeenText } from '@/model/canvasLooks'
import { hexOf, mapToSrgb } from '@/model/theme/color/gamut'
import type { ThemeMode } from '@/model/theme/record'
import type { PairContrast } from '@/model/theme/roles'
import { shownRatio, type Judged, type JudgedText } from './judge'

/** A line of the exported report; `docs/contrast-report.md` says what each column is. */
export interface ReportLine {
  readonly mode: string
  readonly kind: 'declared' | 'observed'
  readonly result: 'pass' | 'fail' | 'advice' | 'unknown'
  readonly what: string
  readonly component: string
  readonly node: string
  readonly count: number
  readonly color: string
  readonly colorTokens: string
  readonly background: string
  readonly backgroundTokens: string
  readonly sizePx: number | null
  readonly weight: number | null
  readonly ratio: number | null
  readonly least: number | null
  readonly apcaLc: number | null
  readonly note: string
}

/** What is exported of a report: modes in their order, declared pairs before texts, the worst text first. */
export interface ReportPart {
  readonly mode: ThemeMode
  readonly declared: readonly PairContrast[]
  /** `undefined` where the texts were not looked at yet. */
  readonly observed: Judged | undefined
}

const WHY: Readonly<Record<NonNullable<SeenText['unjudged']>, string>> = {
  image: 'A picture or a gradient lies behind it.',
  placed: 'It is placed over other content.',
  filter: 'A filter or a blend mode changes its colours.',
}

/** Why a text could not be judged, as a sentence. */
export function whyUnjudged(reason: SeenText['unjudged']): string {
  return reason === undefined ? '' : WHY[reason]
}

/** The report as lines. */
export function reportLines(parts: readonly ReportPart[]): readonly ReportLine[] {
  return parts.flatMap(({ mode, declared, observed }) => [
    ...declared.map((pair) => declaredLine(mode.id, pair)),
    ...(observed?.failing ?? []).map((text) => textLine(mode.id, text, 'fail')),
    ...(observed?.unjudged ?? []).map((text) => textLine(mode.id, text, 'unknown')),
    ...(observed?.passing ?? []).map((text) => textLine(mode.id, text, 'pass')),
  ])
}

/** In the order in which one reads them. */
const COLUMNS: readonly (keyof ReportLine)[] = [
  'mode',
  'kind',
  'result',
  'what',
  'component',
  'node',
  'count',
  'color',
  'colorTokens',
  'background',
  'backgroundTokens',
  'sizePx',
  'weight',
  'ratio',
  'least',
  'apcaLc',
  'note',
]

/** The report as JSON. */
export function reportJson(parts: readonly ReportPart[]): string {
  return JSON.stringify({ standard: 'WCAG 2.2 AA', lines: reportLines(parts) }, null, 2)
}

/** The report as CSV, with the names of the columns first. What a spreadsheet would take for a formula is made a text. */
export async function reportCsv(parts: readonly ReportPart[]): Promise<string> {
  const { unparse } = (await import('papaparse')).default
  return unparse([...reportLines(parts)], { columns: [...COLUMNS], escapeFormulae: true })
}

function declaredLine(mode: string, pair: PairContrast): ReportLine {
  const { label, fg, bg } = pair.pair
  const shared = {
    mode,
    kind: 'declared' as const,
    result: pair.result,
    what: label,
    component: '',
    node: '',
    count: 1,
    colorTokens: fg,
    backgroundTokens: bg,
    sizePx: null,
    weight: null,
  }
  if (pair.result === 'unknown') {
    const none = { color: '', background: '', ratio: null, least: null, apcaLc: null }
    return { ...shared, ...none, note: pair.why }
  }
  return {
    ...shared,
    color: mapToSrgb(pair.fg.color).hex,
    background: mapToSrgb(pair.bg.color).hex,
    ratio: shownRatio(pair.ratio, pair.least),
    least: pair.least,
    apcaLc: Math.round(pair.lc),
    note: '',
  }
}

function textLine(
  mode: string,
  text: SeenText | JudgedText,
  result: ReportLine['result'],
): ReportLine {
  const judged = 'ratio' in text ? text : undefined
  return {
    mode,
    kind: 'observed',
    result,
    what: text.text,
    component: text.type,
    node: text.paths[0] ?? '',
    count: text.count,
    color: hexOf(text.fg.rgb),
    colorTokens: text.fg.tokens.join(' '),
    background: hexOf(text.bg.rgb),
    backgroundTokens: text.bg.tokens.join(' '),
    sizePx: text.size,
    weight: text.weight,
    ratio: judged ? shownRatio(judged.ratio, judged.least) : null,
    least: judged?.least ?? null,
    apcaLc: judged ? Math.round(judged.lc) : null,
    note: whyUnjudged(text.unjudged),
  }
}
