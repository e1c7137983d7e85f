import { Suspense, useId } from 'react'
import { preloaded } from '@/components/ui/preloaded'
import type { LambdaRecord } from '@/model/lambda/lambda'
import { useAppDispatch } from '@/store'
import { Block } from '../Block'
import { useReadOnly } from '../useReadOnly'
import { EventBar } from './EventBar'
import { typeInput, useChosenInput } from './inputDrafts'
import styles from './InputBlock.module.css'
import { keepInput } from './keepInput'

const JsonEditor = preloaded(async () => (await import('@/editor/monaco/JsonEditor')).JsonEditor)
/** Any JSON will do. */
const SCHEMA = {}

interface InputBlockProps {
  readonly lambda: LambdaRecord
}

/** The input that the lambda is run with, as JSON: a test event, or one that is not kept. */
export function InputBlock({ lambda }: InputBlockProps) {
  const dispatch = useAppDispatch()
  const readOnly = useReadOnly()
  const problem = useId()
  const { event, text, parsed } = useChosenInput(lambda)
  const path = `lambdas/${lambda.id}/${event?.id ?? 'input'}.json`
  return (
    <Block title="Input" tools={<EventBar lambda={lambda} readOnly={readOnly} />}>
      <div className={styles.editor} data-invalid={!parsed.ok || undefined}>
        <Suspense fallback={<pre className={styles.waiting}>{text.slice(0, 2000)}</pre>}>
          <JsonEditor.View
            label="Input"
            path={path}
            text={text}
            schema={SCHEMA}
            describedBy={problem}
            onText={(typed) => typeInput(lambda, typed)}
            onCommit={() => dispatch(keepInput(lambda))}
          />
        </Suspense>
      </div>
      <p id={problem} aria-live="polite" className={styles.problem}>
        {!parsed.ok && parsed.error}
      </p>
    </Block>
  )
}
