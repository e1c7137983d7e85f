import { use } from 'react'
import type { TreeNode } from '@/model/tree/types'
import { FieldRow } from '../FieldRow'
import { isSet, readField } from '../fields/readField'
import { useFilter } from '../filter'
import { Section } from '../Section'
import { WidthsContext } from '../widths/widths'
import { OtherProps } from './OtherProps'
import styles from './sections.module.css'

const CLASS_SPEC = {
  kind: 'text',
  label: 'Class name',
  help: 'CSS classes of the outermost element, separated by spaces.',
} as const

/** Parts of a record that the editor keeps verbatim and does not edit by fields. */
const KEPT = ['bindings', 'events', 'repeat', 'visible', 'meta'] as const

interface AdvancedSectionProps {
  readonly nodes: readonly TreeNode[]
  /** Props that no definition declares. */
  readonly others: readonly string[]
  /** Whether the nodes have declared props. Without any, these props are their content. */
  readonly declared: boolean
}

/** The class, props that no definition declares, and what is kept for the running app. */
export function AdvancedSection({ nodes, others, declared }: AdvancedSectionProps) {
  const { shows, filtering } = useFilter()
  const [only] = nodes.length === 1 ? nodes : []
  const widths = use(WidthsContext)
  const className = readField(nodes, ['props', 'className'], { widths })
  const kept = only ? KEPT.filter((field) => only[field] !== undefined) : []
  const showsClass = shows(['className', CLASS_SPEC.label], isSet(className))
  const shownOthers = others.filter((name) => shows([name], true))
  const shownKept = kept.filter((field) => shows([field], true))
  if (!showsClass && shownOthers.length === 0 && shownKept.length === 0) return null
  const changed = (isSet(className) ? 1 : 0) + shownOthers.length
  return (
    <Section title={declared ? 'Advanced' : 'Attributes'} changed={changed} forced={filtering}>
      {showsClass && <FieldRow field="props" name="className" spec={CLASS_SPEC} {...className} />}
      <OtherProps nodes={nodes} names={others} />
      {shownKept.length > 0 && (
        <dl className={styles.kept}>
          {shownKept.map((field) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>{JSON.stringify(only?.[field], null, 1)}</dd>
            </div>
          ))}
        </dl>
      )}
      {shownKept.length > 0 && (
        <p className={styles.note}>
          Kept as it is in every save and export. Change it on the JSON tab.
        </p>
      )}
    </Section>
  )
}
