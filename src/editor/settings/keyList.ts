import { createContext } from 'react'

/** Something that has keys. */
export interface KeyLine {
  readonly id: string
  /** Sentence case, as menus show it. */
  readonly title: string
  /** Those that it comes with. */
  readonly keys?: readonly string[]
  /** The one area in which they count; every one where absent. */
  readonly area?: string
  /** `fields` and `everywhere`: they count while somebody types. */
  readonly reach?: 'canvas' | 'fields' | 'everywhere'
  /** Nobody gives it others: the browser's own, or those of a list or a canvas. */
  readonly fixed?: boolean
}

/** What has keys in one place of the window. */
export interface KeyGroup {
  readonly title: string
  /** Of all its lines. */
  readonly area?: string
  readonly fixed?: boolean
  readonly lines: readonly KeyLine[]
}

/** Where the settings find all that has keys; the shell, which knows all features, gives it. */
export const KeyListContext = createContext<readonly KeyGroup[]>([])

/** Every line, with what its group says of all. */
export function linesOf(groups: readonly KeyGroup[]): readonly KeyLine[] {
  return groups.flatMap(({ area, fixed, lines }) =>
    lines.map((line) => ({
      ...line,
      ...(area !== undefined && { area }),
      ...(fixed !== undefined && { fixed }),
    })),
  )
}
