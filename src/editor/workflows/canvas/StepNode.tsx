import { memo } from 'react'
import type { NodeProps } from 'reactflow'
import { glanceOf } from '../shape/shape'
import type { FlowNode } from './flowTypes'
import { Ports } from './Ports'
import { StepHead } from './StepCard'
import styles from './StepCard.module.css'

/** A step on the canvas. */
export const StepNode = memo(function StepNode({ data, selected }: NodeProps<FlowNode>) {
  const { node, shape, problem } = data
  const glance = glanceOf(node)
  return (
    <div
      className={styles.card}
      data-selected={selected || undefined}
      data-disabled={node.disabled}
      data-level={problem?.level}
    >
      <StepHead node={node} problem={problem} />
      {glance !== undefined && <div className={styles.glance}>{glance}</div>}
      {shape.hasRows && (
        <div className={styles.rows}>
          {shape.ports
            .filter(({ side }) => side === 'out')
            .map(({ name, label, isGone }) => (
              <div key={name} className={styles.row} data-gone={isGone}>
                {label}
              </div>
            ))}
        </div>
      )}
      <Ports ports={shape.ports} />
    </div>
  )
})
