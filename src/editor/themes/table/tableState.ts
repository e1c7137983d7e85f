import type { ModeId, TokenName } from '@/model/theme/record'

/** A cell that is edited in its place: the name of a token, or its value in a mode. */
export interface EditedCell {
  readonly name: TokenName
  /** `null`: its name. */
  readonly mode: ModeId | null
  /** What was typed to begin; the text of the cell unless given. */
  readonly typed?: string
}

/** How high each row of the table is, in px. */
export const ROW_HEIGHT = 32
