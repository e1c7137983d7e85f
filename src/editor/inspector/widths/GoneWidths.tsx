import { Trash2 } from 'lucide-react'
import { use } from 'react'
import { Button } from '@/components/ui/Button'
import { IconButton } from '@/components/ui/IconButton'
import { keysOfGone, ownAt, splitKey } from '@/model/responsive'
import type { FieldPath } from '@/model/tree/ops'
import type { TreeNode } from '@/model/tree/types'
import { shownText } from '../controls/shownText'
import { useFieldEditor } from '../fields/fieldEditor'
import { useFilter } from '../filter'
import { Section } from '../Section'
import styles from './GoneWidths.module.css'
import { WidthsContext } from './widths'

const FIELDS = ['props', 'styles'] as const

/** Values for breakpoints that the project has no more: they are kept and hold nowhere, until somebody deletes them. */
export function GoneWidths({ nodes }: { readonly nodes: readonly TreeNode[] }) {
  const { breakpoints } = use(WidthsContext)
  const { shows, filtering } = useFilter()
  const editor = useFieldEditor()
  const found = new Map<string, { readonly path: FieldPath; readonly text: string }>()
  for (const node of nodes) {
    for (const field of FIELDS) {
      for (const key of keysOfGone(node[field], breakpoints)) {
        const { name, breakpointId } = splitKey(key)
        const text = shownText(ownAt(node[field], name, breakpointId))
        found.set(`${field}.${key}`, { path: [field, key], text })
      }
    }
  }
  const rows = [...found].filter(([, { path }]) => shows([path[1] ?? ''], true))
  if (rows.length === 0) return null
  return (
    <Section title="For a width that is gone" changed={rows.length} forced={filtering}>
      <ul className={styles.list}>
        {rows.map(([id, { path, text }]) => {
          const { name, breakpointId } = splitKey(path[1] ?? '')
          return (
            <li key={id} className={styles.row}>
              <span className={styles.name}>
                {name} <span className={styles.width}>at “{breakpointId}”</span>
              </span>
              <span className={styles.value}>{text}</span>
              <IconButton
                size="small"
                label={`Delete ${name} at “${breakpointId}”`}
                onClick={() => editor.reset(path)}
              >
                <Trash2 size={14} />
              </IconButton>
            </li>
          )
        })}
      </ul>
      {rows.length > 1 && (
        <Button size="small" onClick={() => editor.reset(...rows.map(([, { path }]) => path))}>
          Delete all
        </Button>
      )}
      <p className={styles.note}>
        The project has no breakpoint of this name. The values are kept and have no effect.
      </p>
    </Section>
  )
}
