import type { RecordKey } from '@/model/records'
import type { RegisterPath } from '../merge/types'

/** Settings that say what this one browser does. */
const OWN_SETTINGS: ReadonlySet<RegisterPath> = new Set([
  'autoSync',
  'syncInterval',
  'conflictRules',
  'flaskUrl',
  'autoSave',
])

/** Whether a register is this browser's own business: it is neither sent nor taken. */
export function isLocal(key: RecordKey, path: RegisterPath): boolean {
  return key.startsWith('settings:') && OWN_SETTINGS.has(path)
}
