import type { RootProps } from '@/renderer/definition'
import { spacing } from '../spacing'

export interface SpacerProps {
  size?: string
}

/** Empty room: of a given size, or all that a stack has left. */
export function Spacer({ size, style, ...root }: SpacerProps & RootProps) {
  const length = spacing(size)
  const room = length ? { flex: `0 0 ${length}`, minBlockSize: length } : { flex: '1 1 0' }
  return <div aria-hidden {...root} style={{ ...room, ...style }} />
}
