import { memo } from 'react'
import { Handle, Position } from 'reactflow'
import type { PortPlace } from '../shape/shape'
import styles from './Ports.module.css'

interface PortsProps {
  readonly ports: readonly PortPlace[]
}

const SIDES = { in: Position.Left, out: Position.Right, error: Position.Bottom } as const

/** The places of a step where edges end and begin. */
export const Ports = memo(function Ports({ ports }: PortsProps) {
  return ports.map(({ name, label, side, isGone, x, y }) => (
    <Handle
      key={`${side} ${name}`}
      id={name}
      type={side === 'in' ? 'target' : 'source'}
      position={SIDES[side]}
      className={styles.port}
      style={{ left: x, top: y }}
      data-side={side}
      data-gone={isGone}
      title={isGone ? `“${label}” is gone` : label}
      isConnectableStart={!isGone}
      isConnectableEnd={!isGone}
    />
  ))
})
