import { Field } from '@/components/ui/Field'
import { TextInput } from '@/components/ui/TextInput'
import { useTextDraft } from '@/components/ui/useTextDraft'
import { fail, ok } from '@/model/result'
import { renameSlug } from '@/model/workflow/edit/renameSlug'
import type { GraphIndex } from '@/model/workflow/graph'
import { slugRefusal } from '@/model/workflow/slugs'
import type { WorkflowNode } from '@/model/workflow/types'
import styles from './inspector.module.css'
import { useEdit, useStepEdit } from './useEdit'

interface NameFieldsProps {
  readonly index: GraphIndex
  readonly node: WorkflowNode
  readonly isNote: boolean
}

/** What people call a step, and what expressions do. */
export function NameFields({ index, node, isNote }: NameFieldsProps) {
  const edit = useEdit()
  const editStep = useStepEdit(node)
  const name = useTextDraft({
    text: node.name ?? '',
    parse: (text) => ok(text.trim() || undefined),
    onCommit: (text) => editStep('the name', { name: text }),
  })
  const slug = useTextDraft({
    text: node.slug,
    parse: (text) => {
      const refusal = slugRefusal(index, node.id, text.trim())
      return refusal === undefined ? ok(text.trim()) : fail(refusal)
    },
    onCommit: (text) => {
      const renamed = renameSlug(index, node.id, text)
      if (renamed.ok) edit(`Call “${node.slug}” “${text}”`, renamed.value)
    },
  })
  return (
    <>
      <Field label="Name">
        {(ids) => <TextInput {...ids} {...name.input} placeholder={node.slug} />}
      </Field>
      {!isNote && (
        <Field
          label="In expressions"
          help="Other steps read what it gives as “nodes.<name>.out”. Where they do already, the new name is written."
          problem={slug.problem}
        >
          {(ids) => (
            <TextInput
              {...ids}
              {...slug.input}
              before={
                <span aria-hidden className={styles.before}>
                  nodes.
                </span>
              }
            />
          )}
        </Field>
      )}
    </>
  )
}
