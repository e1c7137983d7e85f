import type { RecordKey } from '@/model/records'
import type { RegisterPath } from './types'

/** The registers that hold text of many lines, by the collection of their record. */
const LONG_TEXTS: Readonly<Record<string, RegisterPath>> = {
  files: 'content',
  components: 'code',
  lambdas: 'code',
}

/**
 * Whether a register holds text that two people may edit in different lines. The value of one never takes the
 * place of the other's, however close in time: their author merges them line by line.
 */
export function isLongText(key: RecordKey, path: RegisterPath): boolean {
  const collection = key.slice(0, key.indexOf(':'))
  return Object.hasOwn(LONG_TEXTS, collection) && LONG_TEXTS[collection] === path
}
