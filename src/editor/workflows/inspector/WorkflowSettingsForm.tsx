import { Field } from '@/components/ui/Field'
import { Select } from '@/components/ui/Select'
import { TextArea } from '@/components/ui/TextArea'
import { TextInput } from '@/components/ui/TextInput'
import { useTextDraft } from '@/components/ui/useTextDraft'
import type { JsonObject } from '@/model/json'
import { fail, ok } from '@/model/result'
import type { WorkflowGraph } from '@/model/workflow/types'
import { useAppSelector } from '@/store'
import { GrantedOrigins } from './GrantedOrigins'
import styles from './inspector.module.css'
import { NumberField } from './NumberField'
import { useEdit } from './useEdit'

interface WorkflowSettingsFormProps {
  readonly graph: WorkflowGraph
}

const NOBODY = '-'

/** What a workflow is called, and how it runs. */
export function WorkflowSettingsForm({ graph }: WorkflowSettingsFormProps) {
  const { id, name, settings } = graph
  const edit = useEdit()
  const workflows = useAppSelector((state) => state.workflows.workflows)
  const description = workflows.find((one) => one.id === id)?.description ?? ''
  const set = (what: string, fields: JsonObject) =>
    edit(`Set ${what} of “${name}”`, [{ collection: 'workflows', id, set: fields }])
  const naming = useTextDraft({
    text: name,
    parse: (text) => (text.trim() === '' ? fail('A workflow needs a name.') : ok(text.trim())),
    onCommit: (text) => set('the name', { name: text }),
  })
  const describing = useTextDraft({
    text: description,
    parse: (text) => ok(text.trim() || undefined),
    onCommit: (text) => set('the description', { description: text }),
    multiline: true,
  })
  const others = workflows.filter((one) => one.id !== id)
  return (
    <>
      <header className={styles.header}>
        <h3 className={styles.kind}>Workflow</h3>
        <p className={styles.note}>Select a step or an edge to see what can be set there.</p>
      </header>
      <div className={styles.fields}>
        <Field label="Name" problem={naming.problem}>
          {(ids) => <TextInput {...ids} {...naming.input} />}
        </Field>
        <Field label="Description" layout="stack">
          {(ids) => <TextArea {...ids} {...describing.input} placeholder="What it is for" />}
        </Field>
        <NumberField
          label="At a time"
          help="How many steps run at once."
          min={1}
          max={16}
          standard={4}
          value={settings.concurrency}
          onCommit={(concurrency) => set('how many steps run at once', { concurrency })}
        />
        <NumberField
          label="Time limit"
          help="Of a whole run."
          unit="s"
          min={1}
          max={86_400}
          standard={300}
          value={settings.timeoutMs === undefined ? undefined : settings.timeoutMs / 1000}
          onCommit={(seconds) =>
            set('the time limit', { timeoutMs: seconds === undefined ? undefined : seconds * 1000 })
          }
        />
        <Field
          label="When it fails"
          help="A workflow that is called with the error of a run that failed."
        >
          {(ids) => (
            <Select
              {...ids}
              options={[
                { value: NOBODY, label: 'Call nothing' },
                ...others.map((one) => ({ value: one.id, label: `Call “${one.name}”` })),
              ]}
              value={settings.errorWorkflowId ?? NOBODY}
              onChange={({ target }) =>
                set('what is called when it fails', {
                  errorWorkflowId: target.value === NOBODY ? undefined : target.value,
                })
              }
            />
          )}
        </Field>
      </div>
      <GrantedOrigins workflowId={id} />
    </>
  )
}
