import { useId, useMemo } from 'react'
import { nameOf } from '@/editor/commands/naming'
import { setFields } from '@/editor/commands/setField'
import { readContext, runCommand } from '@/editor/commands/runCommand'
import { JsonEditor } from '@/editor/monaco/JsonEditor'
import type { ComponentDefinition } from '@/model/definition'
import { ownName } from '@/model/tree/ownName'
import type { TreeNode } from '@/model/tree/types'
import { useAppDispatch } from '@/store'
import { recordSchema } from './recordSchema'
import styles from './JsonTab.module.css'
import { useRecordDraft } from './useRecordDraft'

interface JsonTabProps {
  readonly node: TreeNode
  readonly definition: ComponentDefinition | undefined
}

/** The record of a node as JSON. What is valid applies with Mod+Enter or when the focus leaves, as one step. */
export function JsonTab({ node, definition }: JsonTabProps) {
  const dispatch = useAppDispatch()
  const status = useId()
  const schema = useMemo(() => recordSchema(definition), [definition])
  const { text, dirty, problem, type, commit } = useRecordDraft(node, (changes) => {
    const context = dispatch(readContext({ treeId: node.treeId }))
    const label = context ? `Edit the JSON of “${nameOf(context, node.id)}”` : 'Edit JSON'
    return dispatch(runCommand(setFields(changes, { label }), { treeId: node.treeId }))
  })
  return (
    <div className={styles.tab}>
      <div className={styles.editor}>
        <JsonEditor
          label={`JSON of ${ownName(node) ?? node.type}`}
          path={`nodes/${node.id}.json`}
          text={text}
          schema={schema}
          onText={type}
          onCommit={commit}
          describedBy={status}
        />
      </div>
      <p id={status} role="status" className={problem ? styles.problem : styles.status}>
        {problem ??
          (dirty
            ? 'Not applied yet. Press Ctrl or ⌘ with Enter, or leave the field.'
            : 'The same as on the canvas.')}
      </p>
    </div>
  )
}
