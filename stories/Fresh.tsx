import { useMemo } from 'react'
import type { TemplateNode } from '@/model/definition'
import { Tree, treeOf } from './Tree'

interface FreshProps {
  /** A type name of the catalog. */
  readonly type: string
  /** Props beside those that a new one has. */
  readonly props?: TemplateNode['props']
  /** The width of its place, as a CSS length. */
  readonly width?: string
}

/** A component as the palette puts it on the canvas, drawn by the renderer. */
export function Fresh({ type, props, width }: FreshProps) {
  const tree = useMemo(() => treeOf({ type, ...(props && { props }) }), [type, props])
  return (
    <div style={{ inlineSize: width }}>
      <Tree tree={tree} />
    </div>
  )
}

/** What an author may write: long, without a break, from right to left, and not meant as markup. */
export const HOSTILE =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft مرحبا <b>bold</b> 👩‍👩‍👧‍👦'
