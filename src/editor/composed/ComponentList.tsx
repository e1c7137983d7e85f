import { Component, EllipsisVertical, Pencil, Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { classes } from '@/components/ui/classes'
import { IconButton } from '@/components/ui/IconButton'
import { Menu } from '@/components/ui/Menu'
import { isComposed } from '@/model/component/composed'
import { useAppDispatch, useAppSelector } from '@/store'
import { openTree } from '@/store/editing'
import { selectActiveTreeId } from '@/store/selectors'
import type { Component as ComponentRecord } from '@/store/slices/componentsSlice'
import styles from './composed.module.css'
import { DeleteDialog } from './DeleteDialog'
import { useUses } from './useUses'
import { usedTimes } from './words'

/** The components that are made of nodes, below the documents: open the main, delete. */
export function ComponentList() {
  const heading = useId()
  const components = useAppSelector((state) => state.components.components).filter(isComposed)
  const [deleting, setDeleting] = useState<ComponentRecord>()
  if (components.length === 0) return null
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        Components
      </h3>
      <ul className={styles.list} aria-labelledby={heading}>
        {components.map((component) => (
          <Row key={component.id} component={component} onDelete={() => setDeleting(component)} />
        ))}
      </ul>
      {deleting && <DeleteDialog component={deleting} onClose={() => setDeleting(undefined)} />}
    </section>
  )
}

interface RowProps {
  readonly component: ComponentRecord & { readonly treeId: string }
  readonly onDelete: () => void
}

function Row({ component: { id, name, treeId }, onDelete }: RowProps) {
  const dispatch = useAppDispatch()
  const isCurrent = useAppSelector(selectActiveTreeId) === treeId
  const uses = useUses(id)
  const open = () => void dispatch(openTree(treeId))
  return (
    <li className={classes(styles.row, isCurrent && styles.current)}>
      <button
        type="button"
        className={styles.open}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={open}
      >
        <Component size={16} aria-hidden />
        <span className={styles.name} title={name}>
          {name}
        </span>
        <span className={styles.count} aria-label={usedTimes(uses)}>
          {uses}
        </span>
      </button>
      <Menu
        label={`Actions for ${name}`}
        align="end"
        entries={[
          { id: 'edit', label: 'Edit main component', icon: <Pencil size={16} />, run: open },
          { kind: 'separator', id: 'before-delete' },
          {
            id: 'delete',
            label: 'Delete…',
            icon: <Trash2 size={16} />,
            danger: true,
            run: onDelete,
          },
        ]}
        renderTrigger={(props) => (
          <IconButton label={`Actions for ${name}`} size="small" className={styles.more} {...props}>
            <EllipsisVertical size={14} />
          </IconButton>
        )}
      />
    </li>
  )
}
