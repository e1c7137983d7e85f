import { memo } from 'react'
import { NodeResizer, type NodeProps } from 'reactflow'
import { glanceOf } from '../shape/shape'
import type { FlowNode } from './flowTypes'
import { Ports } from './Ports'
import { StepHead } from './StepCard'
import styles from './StepCard.module.css'
import { useResize } from './useResize'

/** A step that holds others: they lie in it, and it is as large as one makes it. */
export const ContainerNode = memo(function ContainerNode({
  data,
  selected,
  isConnectable,
}: NodeProps<FlowNode>) {
  const { node, shape, problem } = data
  const resized = useResize(node)
  const glance = glanceOf(node)
  return (
    <div
      className={styles.container}
      data-selected={selected || undefined}
      data-disabled={node.disabled}
      data-level={problem?.level}
    >
      <NodeResizer
        isVisible={selected && isConnectable}
        minWidth={240}
        minHeight={128}
        onResizeEnd={resized}
      />
      <div className={styles.bar}>
        <StepHead node={node} problem={problem} />
        {glance !== undefined && <div className={styles.barGlance}>{glance}</div>}
      </div>
      <Ports ports={shape.ports} />
    </div>
  )
})
