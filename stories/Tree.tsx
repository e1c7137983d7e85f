import { useMemo } from 'react'
import { components } from '@/catalog/components'
import { definitions } from '@/catalog/definitions'
import type { TemplateNode } from '@/model/definition'
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

/** What a story asks for: a type with its props, or more of a template. */
type Wish = Pick<TemplateNode, 'type' | 'props' | 'slot' | 'children'>

/** New components below one another, each with its template unless the wish brings children. */
export function treeOf(...wishes: readonly Wish[]): NestedTree {
  let next = 0
  const node = (wish: Wish): NestedNode => {
    const below = wish.children ?? []
    const inSlot = (slot: string) =>
      below.filter((child) => (child.slot ?? 'children') === slot).map(node)
    const slots = new Set(below.map(({ slot = 'children' }) => slot))
    slots.delete('children')
    return {
      id: `n${next++}`,
      type: wish.type,
      props: wish.props ?? {},
      children: inSlot('children'),
      slots: Object.fromEntries([...slots].map((slot) => [slot, inSlot(slot)])),
    }
  }
  const fresh = (wish: Wish): Wish => ({
    ...wish,
    children: wish.children ?? definitions.get(wish.type)?.template ?? [],
  })
  const root = node({ type: 'Stack', props: { gap: '6' }, children: wishes.map(fresh) })
  return { id: 'story', name: 'Story', root }
}
