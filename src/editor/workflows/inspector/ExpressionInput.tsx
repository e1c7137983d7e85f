import { useState } from 'react'
import { Field, type FieldIds } from '@/components/ui/Field'
import { apart } from '@/components/ui/apart'
import { useAppSelector } from '@/store'
import styles from './inspector.module.css'
import { useSamples } from './samples'
import { tried } from './tried'

const ExpressionField = apart(
  async () => (await import('@/editor/monaco/expression/ExpressionField')).ExpressionField,
)

interface ExpressionInputProps {
  readonly nodeId: string
  readonly label: string
  readonly help?: string | undefined
  readonly form: 'expression' | 'template'
  readonly text: string
  readonly placeholder?: string | undefined
  readonly problem?: string | undefined
  /** Enter is a line break. */
  readonly isLong?: boolean
  /** Without a label in sight: it stands in a row that says what it is. */
  readonly isBare?: boolean
  readonly onText: (text: string) => void
}

/** An expression or a template, with what it gives for the values of the last run. */
export function ExpressionInput(props: ExpressionInputProps) {
  const {
    nodeId,
    label,
    help,
    form,
    text,
    placeholder,
    problem,
    isLong = false,
    isBare,
    onText,
  } = props
  const scope = useSamples(nodeId)
  const isReadOnly = useAppSelector(({ sync }) => sync.readOnly !== null)
  const [typed, setTyped] = useState<string>()
  const outcome = tried(form, typed ?? text, scope)
  const field = (ids?: FieldIds) => (
    <div className={styles.bare}>
      <ExpressionField
        label={label}
        form={form}
        text={text}
        placeholder={placeholder}
        scope={scope}
        isLong={isLong}
        isReadOnly={isReadOnly}
        describedBy={ids?.['aria-describedby']}
        onType={setTyped}
        onCommit={(next) => {
          setTyped(undefined)
          onText(next)
        }}
      />
      {outcome && (
        <p className={styles.tried} data-tone={outcome.tone}>
          {outcome.text}
        </p>
      )}
    </div>
  )
  if (isBare) return field()
  return (
    <Field
      label={label}
      help={help}
      problem={outcome?.tone === 'error' ? undefined : problem}
      layout="stack"
      as="group"
    >
      {field}
    </Field>
  )
}
