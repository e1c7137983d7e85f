/** Height of a row, in px. */
export const ROW = 28
/** One level, in px. */
export const INDENT = 16
/** Left of the first level, in px. */
export const START = 6
