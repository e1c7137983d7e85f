import { Field } from '@/components/ui/Field'
import { Segments } from '@/components/ui/Segments'
import { joinOf } from '@/model/workflow/lint'
import type { WorkflowNode } from '@/model/workflow/types'
import { Section } from './Section'
import { useStepEdit } from './useEdit'

const JOINS = [
  { value: 'all', label: 'All' },
  { value: 'any', label: 'Any' },
  { value: 'first', label: 'First' },
] as const

const OFF = [
  { value: 'on', label: 'On' },
  { value: 'skip', label: 'Skip' },
  { value: 'bypass', label: 'Bypass' },
] as const

interface RunsWhenSectionProps {
  readonly node: WorkflowNode
  /** Edges that lead to it. */
  readonly edges: number
}

/** Which of its edges a step waits for, and whether it is switched off. */
export function RunsWhenSection({ node, edges }: RunsWhenSectionProps) {
  const edit = useStepEdit(node)
  const join = joinOf(node)
  const isOff = node.disabled !== undefined
  const hasJoin = edges > 1 && node.kind !== 'join'
  return (
    <Section
      title="When it runs"
      note={isOff ? 'Switched off' : hasJoin && join !== 'all' ? `After ${join}` : undefined}
      isOpen={isOff || hasJoin}
    >
      {hasJoin && (
        <Field
          label="Waits for"
          help="“All”: each edge has a value, or it is skipped. “Any”: each is decided, and one has a value. “First”: the first value."
          as="group"
        >
          {() => (
            <Segments
              label="Waits for"
              options={JOINS}
              value={join}
              onChange={(value) =>
                edit('what it waits for', { join: value === 'all' ? undefined : value })
              }
            />
          )}
        </Field>
      )}
      <Field
        label="Switched"
        help="“Skip” skips it and what hangs on it alone. “Bypass” hands its input on."
        as="group"
      >
        {() => (
          <Segments
            label="Switched"
            options={OFF}
            value={node.disabled ?? 'on'}
            onChange={(value) =>
              edit('whether it is on', { disabled: value === 'on' ? undefined : value })
            }
          />
        )}
      </Field>
    </Section>
  )
}
