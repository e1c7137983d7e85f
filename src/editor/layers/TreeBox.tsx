import type { ComponentProps } from 'react'
import { useNodeMenu } from '@/editor/commands/useNodeMenu'
import { useDragSource, type ReadSource } from '@/editor/dnd'
import type { TreeId } from '@/model/tree/types'
import styles from './LayerList.module.css'

interface TreeBoxProps extends ComponentProps<'div'> {
  readonly treeId: TreeId
  readonly onElement: (element: HTMLDivElement | null) => void
  readonly source: ReadSource
}

/**
 * The box of the tree, where drags begin. It has nothing of its own, and its children stay as they are when a
 * menu opens.
 */
export function TreeBox({ treeId, onElement, source, onKeyDown, children, ...rest }: TreeBoxProps) {
  const { open, menu } = useNodeMenu(treeId)
  const { listeners, describedBy } = useDragSource(source)
  return (
    <>
      <div
        ref={onElement}
        role="tree"
        tabIndex={-1}
        aria-label="Layers"
        aria-multiselectable
        aria-describedby={describedBy}
        className={styles.list}
        {...rest}
        onContextMenu={(event) => {
          const target = event.target instanceof Element ? event.target : null
          if (target?.closest('input')) return
          event.preventDefault()
          // The row of a node has the node's id as its key; a slot's row has no menu of its own.
          const row = target?.closest<HTMLElement>('[data-row][data-kind=node]')
          const id = row?.dataset['row']
          if (id !== undefined) open({ x: event.clientX, y: event.clientY }, id)
        }}
        onPointerDown={(event) => listeners?.onPointerDown(event)}
        onKeyDown={(event) => {
          onKeyDown?.(event)
          if (!event.defaultPrevented) listeners?.onKeyDown(event)
        }}
      >
        {children}
      </div>
      {menu}
    </>
  )
}
