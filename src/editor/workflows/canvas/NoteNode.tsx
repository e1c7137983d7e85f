import { memo } from 'react'
import { NodeResizer, type NodeProps } from 'reactflow'
import { titleOf } from '@/model/workflow/lint'
import { useIsRenamed } from '../view/renaming'
import type { FlowNode } from './flowTypes'
import { NoteField } from './NoteField'
import { Ports } from './Ports'
import styles from './StepCard.module.css'
import { useResize } from './useResize'

/** A text for whoever reads the workflow. */
export const NoteNode = memo(function NoteNode({
  data,
  selected,
  isConnectable,
}: NodeProps<FlowNode>) {
  const { node, shape } = data
  const resized = useResize(node)
  const isWritten = useIsRenamed(node.id)
  const text = typeof node.params['text'] === 'string' ? node.params['text'] : ''
  return (
    <div className={styles.note} data-selected={selected || undefined}>
      <NodeResizer
        isVisible={selected && isConnectable}
        minWidth={120}
        minHeight={64}
        onResizeEnd={resized}
      />
      {isWritten ? (
        <NoteField node={node} text={text} />
      ) : (
        <p className={styles.noteText} data-empty={text === '' || undefined}>
          {text === '' ? `${titleOf(node)}: double-click to write` : text}
        </p>
      )}
      <Ports ports={shape.ports} />
    </div>
  )
})
