import { useMemo, type MouseEvent } from 'react'
import type { Position } from '@/model/workflow/types'
import type { FlowEdge, FlowNode } from './flowTypes'

/** A menu that is open, and of what. */
export interface OpenMenu {
  readonly at: Position
  readonly of: 'selection' | 'canvas'
}

interface Menus {
  readonly onNodeContextMenu: (event: MouseEvent, node: FlowNode) => void
  readonly onEdgeContextMenu: (event: MouseEvent, edge: FlowEdge) => void
  readonly onPaneContextMenu: (event: MouseEvent | globalThis.MouseEvent) => void
  readonly onSelectionContextMenu: (event: MouseEvent) => void
}

/** Opens the menus of the canvas. The same functions each time: new ones would have every step drawn again. */
export function useMenus(
  select: (nodes: readonly string[], edges?: readonly string[]) => void,
  open: (menu: OpenMenu) => void,
): Menus {
  return useMemo(() => {
    const show = (event: MouseEvent | globalThis.MouseEvent, of: OpenMenu['of']) => {
      event.preventDefault()
      open({ at: { x: event.clientX, y: event.clientY }, of })
    }
    return {
      onNodeContextMenu(event, { id, selected }) {
        if (!selected) select([id])
        show(event, 'selection')
      },
      onEdgeContextMenu(event, { id, selected }) {
        if (!selected) select([], [id])
        show(event, 'selection')
      },
      onPaneContextMenu: (event) => show(event, 'canvas'),
      onSelectionContextMenu: (event) => show(event, 'selection'),
    }
  }, [select, open])
}
