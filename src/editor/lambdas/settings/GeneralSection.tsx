import { Field } from '@/components/ui/Field'
import { Segments } from '@/components/ui/Segments'
import { TextArea } from '@/components/ui/TextArea'
import { TextInput } from '@/components/ui/TextInput'
import type { LambdaRecord } from '@/model/lambda/lambda'
import { LAMBDA_LIMITS } from '@/model/lambda/limits'
import { ok } from '@/model/result'
import { useAppDispatch } from '@/store'
import { editLambda, type LambdaFields } from '../editLambda'
import { LimitField } from './LimitField'
import { parseHandler } from './parseNames'
import styles from './Settings.module.css'
import { useTextDraft } from '@/components/ui/useTextDraft'

const LANGUAGES = [
  { value: 'typescript', label: 'TypeScript' },
  { value: 'javascript', label: 'JavaScript' },
] as const

interface GeneralSectionProps {
  readonly lambda: LambdaRecord
}

/** What a lambda is for, which of its exports runs, and how much that may take. */
export function GeneralSection({ lambda }: GeneralSectionProps) {
  const dispatch = useAppDispatch()
  const { id, name, description = '', handler = '', language = 'typescript' } = lambda
  const edit = (fields: LambdaFields, what: string) =>
    dispatch(editLambda(id, fields, `Set ${what} of “${name}”`))
  const describe = useTextDraft({
    text: description,
    parse: (text) => ok(text.trim() || undefined),
    onCommit: (description) => edit({ description }, 'the description'),
    multiline: true,
  })
  const handle = useTextDraft({
    text: handler,
    parse: parseHandler,
    onCommit: (handler) => edit({ handler }, 'the handler'),
  })
  return (
    <section className={styles.section} aria-label="General">
      <Field label="Description" layout="stack">
        {(ids) => (
          <TextArea {...ids} {...describe.input} placeholder="What it is for" maxLength={2000} />
        )}
      </Field>
      <Field
        label="Handler"
        help="The export that runs: a name, or the default export."
        problem={handle.problem}
      >
        {(ids) => <TextInput {...ids} {...handle.input} placeholder="default" />}
      </Field>
      <Field label="Language" as="group">
        {() => (
          <Segments
            label="Language"
            options={LANGUAGES}
            value={language}
            onChange={(language) => edit({ language }, 'the language')}
          />
        )}
      </Field>
      <LimitField
        label="Timeout"
        help="How long one run may take."
        unit="ms"
        range={LAMBDA_LIMITS.timeout}
        value={lambda.timeout}
        onCommit={(timeout) => edit({ timeout }, 'the timeout')}
      />
      <LimitField
        label="Memory"
        help="How much memory its virtual machine may use."
        unit="MB"
        range={LAMBDA_LIMITS.memory}
        value={lambda.memory}
        onCommit={(memory) => edit({ memory }, 'the memory')}
      />
    </section>
  )
}
