import { Field } from '@/components/ui/Field'
import { TextArea } from '@/components/ui/TextArea'
import { useTextDraft } from '@/components/ui/useTextDraft'
import { ok } from '@/model/result'
import styles from './inspector.module.css'
import { useSamples } from './samples'
import { tried } from './tried'

interface ExpressionInputProps {
  readonly nodeId: string
  readonly label: string
  readonly help?: string | undefined
  readonly form: 'expression' | 'template'
  readonly text: string
  readonly placeholder?: string | undefined
  readonly problem?: string | undefined
  /** Without a label in sight: it stands in a row that says what it is. */
  readonly isBare?: boolean
  readonly onText: (text: string) => void
}

/** An expression or a template, with what it gives for the values of the last run. */
export function ExpressionInput(props: ExpressionInputProps) {
  const { nodeId, label, help, form, text, placeholder, problem, isBare, onText } = props
  const scope = useSamples(nodeId)
  const { input } = useTextDraft({
    text,
    parse: (typed) => ok(typed),
    onCommit: onText,
    multiline: true,
  })
  const outcome = tried(form, input.value, scope)
  const note = outcome && (
    <p className={styles.tried} data-tone={outcome.tone}>
      {outcome.text}
    </p>
  )
  if (isBare) {
    return (
      <div className={styles.bare}>
        <TextArea {...input} mono aria-label={label} placeholder={placeholder} />
        {note}
      </div>
    )
  }
  return (
    <Field label={label} help={help} problem={problem} layout="stack">
      {(ids) => (
        <>
          <TextArea {...ids} {...input} mono placeholder={placeholder} />
          {note}
        </>
      )}
    </Field>
  )
}
