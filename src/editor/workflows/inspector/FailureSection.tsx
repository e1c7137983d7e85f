import { RETRY } from '@/model/workflow/retry'
import type { StepKind } from '@/model/workflow/kinds/kind'
import type { RetryPolicy, WorkflowNode } from '@/model/workflow/types'
import { NumberField } from './NumberField'
import { Section } from './Section'
import { useStepEdit } from './useEdit'

interface FailureSectionProps {
  readonly node: WorkflowNode
  readonly kind: StepKind
}

const SECOND = 1000

/** How often a step is tried, and how long it may take. */
export function FailureSection({ node, kind }: FailureSectionProps) {
  const edit = useStepEdit(node)
  const { retry = {}, timeoutMs, totalTimeoutMs } = node
  const attempts = retry.maxAttempts ?? RETRY.maxAttempts
  const setRetry = (
    what: string,
    set: { readonly [K in keyof RetryPolicy]?: RetryPolicy[K] | undefined },
  ) => {
    const next = Object.fromEntries(
      Object.entries({ ...retry, ...set }).filter(([, value]) => value !== undefined),
    )
    edit(what, { retry: Object.keys(next).length === 0 ? undefined : next })
  }
  const isSet = node.retry !== undefined || timeoutMs !== undefined || totalTimeoutMs !== undefined
  return (
    <Section
      title="When it fails"
      note={attempts > 1 ? `${attempts} attempts` : undefined}
      isOpen={isSet}
    >
      <NumberField
        label="Attempts"
        help="How often it is tried in all. Writes are repeated too: the server can tell by the header “Idempotency-Key”."
        min={1}
        max={20}
        standard={RETRY.maxAttempts}
        value={retry.maxAttempts}
        onCommit={(maxAttempts) => setRetry('the attempts', { maxAttempts })}
      />
      {attempts > 1 && (
        <>
          <NumberField
            label="First pause"
            help="Before the second attempt; each pause after it is twice as long, up to a minute."
            unit="ms"
            min={0}
            max={600_000}
            standard={RETRY.initialMs}
            value={retry.initialMs}
            onCommit={(initialMs) => setRetry('the first pause', { initialMs })}
          />
          <NumberField
            label="Times longer"
            help="By how much each pause is longer than the one before."
            min={1}
            max={10}
            standard={RETRY.factor}
            value={retry.factor}
            onCommit={(factor) => setRetry('how pauses grow', { factor })}
          />
        </>
      )}
      <NumberField
        label="Time limit"
        help="Of one attempt."
        unit="s"
        min={0.1}
        max={86_400}
        standard={(kind.timeoutMs ?? 30_000) / SECOND}
        value={timeoutMs === undefined ? undefined : timeoutMs / SECOND}
        onCommit={(seconds) =>
          edit('the time limit', {
            timeoutMs: seconds === undefined ? undefined : seconds * SECOND,
          })
        }
      />
      {attempts > 1 && (
        <NumberField
          label="In all"
          help="Of all attempts with their pauses."
          unit="s"
          min={0.1}
          max={86_400}
          standard={undefined}
          value={totalTimeoutMs === undefined ? undefined : totalTimeoutMs / SECOND}
          onCommit={(seconds) =>
            edit('the time limit of all attempts', {
              totalTimeoutMs: seconds === undefined ? undefined : seconds * SECOND,
            })
          }
        />
      )}
    </Section>
  )
}
