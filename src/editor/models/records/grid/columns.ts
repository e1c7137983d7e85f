import { FIELD_TYPES, type FieldType, type ModelField } from '@/model/data/model'

/** A column of the grid. */
export interface Column {
  readonly field: ModelField
  /** In px. */
  readonly width: number
}

export const ROW_HEIGHT = 30
export const HEADER_HEIGHT = 32
/** The numbers of the rows, and their boxes. */
export const GUTTER = 64
const NEW_FIELD = 44
const LEAST = 64
const MOST = 640

const WIDTHS: Readonly<Record<FieldType, number>> = {
  string: 180,
  text: 240,
  number: 112,
  integer: 104,
  boolean: 116,
  date: 120,
  enum: 128,
  email: 208,
  url: 216,
  json: 200,
  list: 184,
  relation: 176,
}

/** How wide the columns of a model are drawn, as this browser remembers it. */
export type Widths = Readonly<Record<string, number>>

/** The columns of a model, in the order of its fields. */
export function columnsOf(fields: readonly ModelField[], widths: Widths): readonly Column[] {
  return fields.map((field) => {
    const type = FIELD_TYPES.find((one) => one === field.type)
    const own = Object.hasOwn(widths, field.id) ? widths[field.id] : undefined
    return { field, width: own ?? (type ? WIDTHS[type] : 160) }
  })
}

/** Where a column begins, in px behind the numbers of the rows. */
export function leftOf(columns: readonly Column[], at: number): number {
  return columns.slice(0, at).reduce((sum, { width }) => sum + width, 0)
}

/** The widths of columns for a grid of CSS. */
export function templateOf(columns: readonly Column[]): string {
  return [GUTTER, ...columns.map(({ width }) => width), NEW_FIELD]
    .map((width) => `${width}px`)
    .join(' ')
}

/** A width that can be read and does not fill the window. */
export function fitting(width: number): number {
  return Math.round(Math.max(LEAST, Math.min(MOST, width)))
}

/** Reads the remembered widths of a model's columns. */
export function readWidths(modelId: string): Widths {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(modelId)) ?? '{}')
    if (typeof stored !== 'object' || stored === null) return {}
    const widths = Object.entries(stored).filter(
      (entry): entry is [string, number] =>
        typeof entry[1] === 'number' && entry[1] >= LEAST && entry[1] <= MOST,
    )
    return Object.fromEntries(widths)
  } catch {
    return {}
  }
}

/** Remembers the widths of a model's columns. */
export function writeWidths(modelId: string, widths: Widths): void {
  try {
    localStorage.setItem(keyOf(modelId), JSON.stringify(widths))
  } catch {
    // Without storage the columns begin with their first widths next time.
  }
}

function keyOf(modelId: string): string {
  return `espalier.columns.${modelId}`
}
