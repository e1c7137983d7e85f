import { memo, useContext } from 'react'
import { BaseEdge, EdgeLabelRenderer, getBezierPath, type EdgeProps } from 'reactflow'
import { ERROR_PORT } from '@/model/workflow/types'
import { CanvasActions } from './canvasActions'
import type { FlowEdge } from './flowTypes'
import styles from './WireEdge.module.css'

/** An edge on the canvas, with a button in its middle that puts a step there; red and dashed with the reason when it cannot be run. */
export const WireEdge = memo(function WireEdge(props: EdgeProps<FlowEdge>) {
  const { id, data, selected, sourceHandleId } = props
  const actions = useContext(CanvasActions)
  const [path, x, y] = getBezierPath(props)
  const reason = data?.reason
  return (
    <g
      className={styles.wire}
      data-bad={reason !== undefined || undefined}
      data-error={sourceHandleId === ERROR_PORT || undefined}
      data-selected={selected || undefined}
    >
      {reason !== undefined && <title>{reason}</title>}
      <BaseEdge path={path} interactionWidth={20} />
      {actions.canEdit && (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- for the pointer; the menu of the edge does the same
        <g
          className={styles.insert}
          transform={`translate(${x} ${y})`}
          data-insert={id}
          onClick={(event) => {
            event.stopPropagation()
            actions.insertInEdge(id, { x: event.clientX, y: event.clientY })
          }}
        >
          <title>Insert a step</title>
          <circle r={14} className={styles.reach} />
          <circle r={9} className={styles.disc} />
          <path d="M-4 0H4M0 -4V4" />
        </g>
      )}
      {reason !== undefined && selected && (
        <EdgeLabelRenderer>
          <p
            className={styles.reason}
            style={{ transform: `translate(-50%, 0) translate(${x}px, ${y + 16}px)` }}
          >
            {reason}
          </p>
        </EdgeLabelRenderer>
      )}
    </g>
  )
})
