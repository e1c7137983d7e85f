import { ChevronRight, CircleHelp, Unplug } from 'lucide-react'
import { memo, type CSSProperties } from 'react'
import { useDefinitions } from '@/editor/definitions'
import { apart } from '@/components/ui/apart'
import { NamedIcon } from '@/components/ui/NamedIcon'
import { tip } from '@/components/ui/tip'
import { useNode, useNodeSelected } from '@/hooks/use-node'
import { usePeopleAt } from '@/hooks/use-people'
import type { ComponentDefinition } from '@/model/definition'
import type { Person } from '@/model/person'
import type { TreeId, TreeNode } from '@/model/tree/types'
import styles from './LayerRowView.module.css'
import { RenameField } from './RenameField'
import { rowName } from './rowName'
import type { Row } from './rows/rowBuilder'

const PeopleMarks = apart(async () => (await import('@/components/people/PeopleMarks')).PeopleMarks)
const NOBODY: readonly Person[] = []

interface LayerRowViewProps {
  readonly treeId: TreeId
  readonly row: Row
  /** Pixels from the top of the list. */
  readonly top: number
  /** Whether Tab reaches this row. */
  readonly active: boolean
  readonly renaming: boolean
  /** Called with the new name, or `null` when it stays. */
  readonly onRenamed: (name: string | null) => void
}

/** One row: chevron, icon, name, a glimpse of its text, and who else is at it. Renders when its own node changes. */
export const LayerRowView = memo(function LayerRowView(props: LayerRowViewProps) {
  const { treeId, row, top, active, renaming, onRenamed } = props
  const node = useNode(treeId, row.id)
  const selected = useNodeSelected(treeId, row.id) && row.kind === 'node'
  const there = usePeopleAt(treeId, row.id)
  const people = row.kind === 'node' ? there : NOBODY
  const definitions = useDefinitions()
  const definition = definitions.get(node?.type ?? '')
  const name = rowName(row, node, definition)
  const style = { '--depth': row.depth, insetBlockStart: top } as CSSProperties
  return (
    <div
      role="treeitem"
      data-row={row.key}
      className={styles.row}
      style={style}
      tabIndex={active ? 0 : -1}
      aria-label={labelOf(row, node, { name, people, definition })}
      aria-level={row.depth + 1}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.filled ? row.expanded : undefined}
      aria-selected={selected}
      data-kind={row.kind}
    >
      <span className={styles.chevron} data-chevron={row.filled || undefined} aria-hidden>
        {row.filled && <ChevronRight size={12} data-open={row.expanded || undefined} />}
      </span>
      {row.kind === 'node' && <NodeIcon row={row} node={node} definition={definition} />}
      {renaming ? (
        <RenameField name={name} onDone={onRenamed} />
      ) : (
        <span className={styles.name}>{name}</span>
      )}
      {!renaming && row.kind === 'node' && (
        <span className={styles.text}>{glimpseOf(node, definition)}</span>
      )}
      {people.length > 0 && <PeopleMarks people={people} />}
    </div>
  )
})

interface OfNode {
  readonly row: Row
  readonly node: TreeNode | undefined
  readonly definition: ComponentDefinition | undefined
}

function NodeIcon({ row, node, definition }: OfNode) {
  const problem = problemOf(row, node, definition)
  if (!problem) {
    return (
      <span className={styles.icon}>
        <NamedIcon name={definition?.icon ?? 'code'} size={14} />
      </span>
    )
  }
  const Sign = row.lost ? Unplug : CircleHelp
  return (
    <span className={styles.problem} {...tip(problem, { side: 'right' })}>
      <Sign size={14} aria-hidden />
    </span>
  )
}

/** HTML tags are lower case. */
const HTML_TAG = /^[a-z][a-z0-9-]*$/

function problemOf(
  row: Row,
  node: TreeNode | undefined,
  definition: ComponentDefinition | undefined,
): string | undefined {
  if (row.lost) return 'Its container is gone: it is kept here and not shown on the canvas.'
  if (!node || definition || HTML_TAG.test(node.type)) return undefined
  return `There is no component “${node.type}”: a placeholder stands for it.`
}

function labelOf(
  row: Row,
  node: TreeNode | undefined,
  {
    name,
    people,
    definition,
  }: {
    readonly name: string
    readonly people: readonly Person[]
    readonly definition: ComponentDefinition | undefined
  },
): string {
  if (row.kind === 'slot') return `${name}, slot`
  const also = people.map((person) => `selected by ${person.name}`)
  return [name, glimpseOf(node, definition), problemOf(row, node, definition), ...also]
    .filter(Boolean)
    .join(', ')
}

function glimpseOf(
  node: TreeNode | undefined,
  definition: ComponentDefinition | undefined,
): string {
  const prop = definition?.textProp
  const text = prop === undefined ? undefined : node?.props[prop]
  return typeof text === 'string' ? text.slice(0, 80) : ''
}
