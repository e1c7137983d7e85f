import { useState } from 'react'
import type { FieldChange } from '@/editor/commands/setField'
import type { TreeNode } from '@/model/tree/types'
import { useFieldEditor } from '../fields/fieldEditor'
import { parseRecordText, recordText } from './recordText'

/**
 * The text of a record while somebody edits it. Until it is applied the canvas shows the last good
 * record; a text that is not applied, also because it is refused, is kept when the editor goes away.
 */
export function useRecordDraft(
  node: TreeNode,
  apply: (changes: readonly FieldChange[]) => boolean,
) {
  const { drafts, keyOf } = useFieldEditor()
  const key = keyOf(['json'])
  const [draft, setDraft] = useState<string | null>(() => drafts.get(key) ?? null)
  const parsed = draft === null ? undefined : parseRecordText(node, draft)

  function type(text: string) {
    setDraft(text)
    drafts.set(key, text)
  }

  function commit() {
    const text = drafts.get(key)
    if (text === undefined) return
    const changes = parseRecordText(node, text)
    if (!changes.ok || (changes.value.length > 0 && !apply(changes.value))) return
    drafts.delete(key)
    setDraft(null)
  }

  return {
    text: draft ?? recordText(node),
    dirty: draft !== null,
    problem: parsed && !parsed.ok ? parsed.error : undefined,
    type,
    commit,
  }
}
