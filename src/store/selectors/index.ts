/** The door for everything that is read from the state. */
export {
  selectActiveTreeId,
  selectCanRedo,
  selectCanUndo,
  selectDoc,
  selectHeader,
  selectSelection,
  selectUndoLabel,
} from './trees'
export { selectBreakpoints } from './breakpoints'
export { selectStatusLine, type StatusLine } from './status'
