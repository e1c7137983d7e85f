import { useMemo } from 'react'
import { components } from '@/catalog/components'
import { definitions } from '@/catalog/definitions'
import { fromNested } from '@/model/tree/nested'
import type { NestedNode, NestedTree } from '@/model/tree/types'
import { createRecordStore, RenderTree, type RenderEnvironment } from '@/renderer'

/** Draws a nested tree as the canvas does in preview mode. */
export function Tree({ tree }: { readonly tree: NestedTree }) {
  const environment = useMemo((): RenderEnvironment => {
    const { header, records } = fromNested(tree)
    const store = createRecordStore(header.rootId, records)
    return { store, definitions, components, mode: 'preview' }
  }, [tree])
  return <RenderTree environment={environment} />
}

/** A new component as the palette puts it on the canvas: its defaults and its template. */
export function treeOf(...types: readonly string[]): NestedTree {
  let next = 0
  interface Sketch {
    readonly type: string
    readonly props?: NestedNode['props']
    readonly slot?: string
    readonly children?: readonly Sketch[]
  }
  const node = (sketch: Sketch): NestedNode => {
    const below = sketch.children ?? []
    const inSlot = (slot: string) =>
      below.filter((child) => (child.slot ?? 'children') === slot).map(node)
    const slots = [...new Set(below.map(({ slot = 'children' }) => slot))]
    return {
      id: `n${next++}`,
      type: sketch.type,
      props: sketch.props ?? {},
      children: inSlot('children'),
      slots: Object.fromEntries(
        slots.filter((slot) => slot !== 'children').map((slot) => [slot, inSlot(slot)]),
      ),
    }
  }
  const fresh = (type: string): Sketch => ({
    type,
    children: definitions.get(type)?.template ?? [],
  })
  const root = node({ type: 'Stack', props: { gap: '6' }, children: types.map(fresh) })
  return { id: 'story', name: 'Story', root }
}
