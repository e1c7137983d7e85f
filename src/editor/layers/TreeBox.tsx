import { useCallback, type ComponentProps } from 'react'
import { useDragSource, type ReadSource } from '@/editor/dnd'
import styles from './LayerList.module.css'

interface TreeBoxProps extends ComponentProps<'div'> {
  readonly onElement: (element: HTMLDivElement | null) => void
  readonly source: ReadSource
}

/**
 * The box of the tree, where drags begin. dnd-kit renders the source of a drag at each move; this one has
 * nothing of its own, and its children stay as they are.
 */
export function TreeBox({ onElement, source, onKeyDown, children, ...rest }: TreeBoxProps) {
  const { ref, listeners, describedBy } = useDragSource('layers', source)
  const bind = useCallback(
    (element: HTMLDivElement | null) => {
      onElement(element)
      ref(element)
    },
    [ref, onElement],
  )
  return (
    <div
      ref={bind}
      role="tree"
      tabIndex={-1}
      aria-label="Layers"
      aria-multiselectable
      aria-describedby={describedBy}
      className={styles.list}
      {...rest}
      onPointerDown={(event) => listeners?.['onPointerDown']?.(event)}
      onKeyDown={(event) => {
        onKeyDown?.(event)
        if (!event.defaultPrevented) listeners?.['onKeyDown']?.(event)
      }}
    >
      {children}
    </div>
  )
}
