import type { TokenName } from '../record'

/** The formats in which themes come and go. */
export const THEME_FORMATS = ['espalier', 'css', 'shadcn', 'dtcg'] as const
export type ThemeFormat = (typeof THEME_FORMATS)[number]

/** Something of a file that was not taken, or of a theme that a format has no words for. */
export interface Dropped {
  /** As it is called in the file. */
  readonly name: string
  /** A sentence. */
  readonly why: string
}

/** What was read of a file. */
export interface ThemeImport {
  readonly format: ThemeFormat
  /** Fields of a theme as they are stored: `--primary`, `modes`, `name`, `description`; for our own files every one. */
  readonly fields: Readonly<Record<string, unknown>>
  /** How many tokens are in it. */
  readonly tokens: number
  /** The first thousand. */
  readonly dropped: readonly Dropped[]
  /** How many there are in all. */
  readonly droppedInAll: number
  /** Names that were spelt in a way that no token can be, and what they became. */
  readonly renamed: readonly { readonly from: string; readonly to: TokenName }[]
}

/** A theme as a file. */
export interface ThemeExport {
  readonly fileName: string
  readonly mime: string
  readonly text: string
  /** What other tools will not see. */
  readonly leftOut: readonly Dropped[]
}

/** A theme while it is read or written: work that yields how far it is, 0 to 1, each few milliseconds. */
export type Steps<T> = Generator<number, T, void>
