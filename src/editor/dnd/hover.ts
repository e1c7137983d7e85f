import type { NodeId } from '@/model/tree/types'

type Listener = (id: NodeId | null) => void

const listeners = new Set<Listener>()
let hovered: NodeId | null = null

/** Says which node the pointer is over, on the canvas or in the layers. In no React state: it changes too often. */
export function setHovered(id: NodeId | null): void {
  if (id === hovered) return
  hovered = id
  for (const listener of listeners) listener(id)
}

/** The node that the pointer is over. */
export function currentHovered(): NodeId | null {
  return hovered
}

/** Calls back whenever another node is hovered; answers how to stop. */
export function watchHovered(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
