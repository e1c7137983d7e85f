import type { RootState } from '../rootState'
import type { ConflictRule, SettingsState } from '../slices/settingsSlice'
import { notify } from '../slices/noticesSlice'
import type { AppThunk } from '../thunk'
import { COLLECTION_WORDS, collectionOf, storeOf, type KnownCollection } from './collections'
import { setRegister, type OpenConflict } from './decide'

const OUTCOMES = {
  standing: 'what stood stays',
  mine: 'yours took the place of what stood',
} as const

/** A rule that decides. */
type Rule = keyof typeof OUTCOMES

/** The rule that somebody gave themselves for a collection: each conflict is shown to them unless they said otherwise. */
export function selectConflictRule(
  { settings }: Pick<RootState, 'settings'>,
  collection: KnownCollection,
): ConflictRule {
  return ruleIn(settings, collection) ?? 'ask'
}

/**
 * Decides the conflicts of this browser for whose collection its person has given a rule, and says so. Only between
 * two values: what was removed, or moved in a circle, is always asked about. A value takes no place in which
 * something newer of its author waits; it is tried again at the next time. Answers the conflicts that are left.
 */
export function applyConflictRules(
  conflicts: readonly OpenConflict[],
): AppThunk<Promise<readonly OpenConflict[]>> {
  return async (dispatch, getState, { db, saver, sync }) => {
    const { settings } = getState()
    const decided = new Map<OpenConflict, Rule>()
    for (const conflict of conflicts.toSorted((a, b) => a.at - b.at)) {
      const { key, path, kind, isMine, lost } = conflict
      const rule = ruleIn(settings, collectionOf(key))
      if (!rule || kind !== 'stale' || !isMine) continue
      const { sync: rows } = storeOf(db, key)
      if (rule === 'mine') {
        await saver.flush()
        const waiting = [...(await rows.waiting()), ...(await rows.underWay())]
        if (waiting.some((row) => row.key === key && row.set.has(path))) continue
        const stands = dispatch(setRegister(conflict, lost)).then(
          () => true,
          () => false,
        )
        // Gone meanwhile: somebody has to look at it.
        if (!(await stands)) continue
      }
      await rows.resolve([conflict])
      decided.set(conflict, rule)
    }
    if (decided.size === 0) return conflicts
    dispatch(notify({ kind: 'info', ofProject: true, text: storyOf(decided) }))
    sync.changed()
    return conflicts.filter((conflict) => !decided.has(conflict))
  }
}

/** What stands in the settings may be of another version, or anything. */
function ruleIn(
  settings: SettingsState,
  collection: KnownCollection | undefined,
): Rule | undefined {
  const rule = collection && settings.conflictRules?.[collection]
  return rule === 'standing' || rule === 'mine' ? rule : undefined
}

/** “2 conflicts in files were decided by your rule: …” */
function storyOf(decided: ReadonlyMap<OpenConflict, Rule>): string {
  const counts = new Map<string, number>()
  for (const [{ key }, rule] of decided) {
    const part = `${collectionOf(key) ?? ''} ${rule}`
    counts.set(part, (counts.get(part) ?? 0) + 1)
  }
  const parts = [...counts].map(([part, count]) => {
    const [collection, rule] = part.split(' ') as [KnownCollection, Rule]
    const where = COLLECTION_WORDS[collection][1].toLowerCase()
    return count === 1
      ? `1 conflict in ${where} was decided by your rule: ${OUTCOMES[rule]}.`
      : `${count} conflicts in ${where} were decided by your rule: ${OUTCOMES[rule]}.`
  })
  const others = decided.size === 1 ? 'The other value is' : 'The other values are'
  return `${parts.join(' ')} ${others} kept on the server for 30 days.`
}
