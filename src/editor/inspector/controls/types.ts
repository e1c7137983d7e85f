import type { Json } from '@/model/json'
import type { PropKind, SpecOf } from '@/model/props/specs'
import type { FieldSession } from '../fields/fieldEditor'
import type { FieldState } from '../fields/readField'

/** What a control of the inspector is given. It knows no store and no node. */
export interface ControlProps<K extends PropKind> extends FieldState {
  readonly spec: SpecOf<K>
  /** What stands in where nothing is set. */
  readonly fallback?: Json
  /** The field's name among the kept drafts. */
  readonly draftKey: string
  /** Begins a stay in the field. */
  readonly begin: () => FieldSession
  /** Takes the value back to the default; absent where it is the default. */
  readonly onReset?: () => void
}

/** What stands in an empty field whose nodes differ. */
export const MIXED = 'Mixed'
