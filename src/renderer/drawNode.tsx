import { createElement, Fragment } from 'react'
import type { ElementType, ReactNode } from 'react'
import type { NodePath } from '@/model/canvasProtocol'
import { componentIdOf } from '@/model/component/type'
import type { ComponentDefinition, SlotSpec } from '@/model/definition'
import { isJsonObject } from '@/model/json'
import { DEFAULT_SLOT, type NodeId, type TreeNode } from '@/model/tree/types'
import { catalogProps, textOf } from './catalogProps'
import { drawInstance } from './drawInstance'
import type { RenderEnvironment } from './environment'
import { htmlProps } from './htmlProps'
import { isContainerTag, isHtmlTag, isSvgTag, isVoidTag } from './htmlTags'
import { Placeholder } from './Placeholder'
import type { NodeState } from './recordStore'
import type { ResponsiveLook } from './responsive/look'
import { RANGE_MARK } from './responsive/rules'

/** Deeper nodes are replaced by a sentence: browsers fail on documents some thousand levels deep. */
const DEEPEST = 400

/** One node with all that it takes to draw it. */
export interface Drawing {
  readonly id: NodeId
  readonly path: NodePath
  readonly depth: number
  readonly environment: RenderEnvironment
  readonly state: NodeState
  readonly node: TreeNode
  /** The value of `data-node`; absent outside of edit mode, unless the environment asks for it. */
  readonly mark: string | undefined
  /** How the node differs by the width of the page. */
  readonly look: ResponsiveLook
  /** The value of `data-only`, where the node is drawn several times for several widths. */
  readonly only?: string
  /** Draws nodes that hang below this one. */
  readonly drawNodes: (ids: readonly NodeId[]) => ReactNode
}

/** What a node looks like: its component with safe props, an HTML element, or a placeholder for what nobody knows. */
export function drawNode(drawing: Drawing): ReactNode {
  const { depth, node, mark, look } = drawing
  if (depth > DEEPEST) return <Placeholder path={mark} label="Nested too deeply to be drawn" />
  const instance = drawInstance(drawing)
  if (instance !== undefined) return instance
  if (!look.variants) return drawOnce(drawing)
  // What was written in the project may not hand attributes on; a box around it that is none to the layout does.
  const isBoxed = componentIdOf(node.type) !== undefined
  return look.variants.map((variant) => {
    const { name } = variant.rule
    if (!isBoxed) {
      return (
        <Fragment key={name}>{drawOnce({ ...drawing, node: variant.node, only: name })}</Fragment>
      )
    }
    return (
      <div key={name} {...{ [RANGE_MARK]: name }} style={{ display: 'contents' }}>
        {drawOnce({ ...drawing, node: variant.node })}
      </div>
    )
  })
}

function drawOnce(drawing: Drawing): ReactNode {
  const { id, environment, node, mark } = drawing
  const definition = environment.definitions.get(node.type)
  const component = environment.components.get(definition?.type ?? node.type)
  if (definition && component) {
    return drawComponent(drawing, definition, component as ElementType)
  }
  if (isHtmlTag(node.type) || (isSvgTag(node.type) && isInSvg(drawing))) return drawElement(drawing)
  return (
    <Placeholder path={mark} only={drawing.only} label={labelOfUnknown(node.type)}>
      {textOf(propsOf(node))}
      {drawChildren(drawing, DEFAULT_SLOT)}
      {environment.store
        .slotNames(id)
        .filter((slot) => slot !== DEFAULT_SLOT)
        .map((slot) => (
          <div key={slot}>{drawChildren(drawing, slot)}</div>
        ))}
    </Placeholder>
  )
}

function labelOfUnknown(type: string): string {
  return componentIdOf(type) === undefined
    ? `Unknown component: ${type}`
    : `This component is not in the project: ${type}`
}

function drawComponent(
  drawing: Drawing,
  definition: ComponentDefinition,
  component: ElementType,
): ReactNode {
  const { node } = drawing
  const props = catalogProps(definition, propsOf(node), node.styles)
  markRoot(props, drawing)
  for (const slot of definition.slots) {
    const text =
      slot.name === DEFAULT_SLOT && definition.textProp === undefined
        ? textOf(propsOf(node))
        : undefined
    const content = drawSlot(drawing, slot, text)
    if (content !== undefined) props[slot.name] = content
  }
  fillTextWithNodes(props, drawing, definition)
  return createElement(component, props)
}

/**
 * Documents of other tools put nodes into a component that here only has text (an icon in a button):
 * they are drawn in it, and no default text stands beside them.
 */
function fillTextWithNodes(
  props: Record<string, unknown>,
  drawing: Drawing,
  { slots, textProp }: ComponentDefinition,
): void {
  if (slots.some(({ name }) => name === DEFAULT_SLOT)) return
  const children = drawChildren(drawing, DEFAULT_SLOT)
  if (children === undefined) return
  props['children'] = children
  const given = propsOf(drawing.node)
  if (textProp && given[textProp] === undefined && textOf(given) === undefined) {
    delete props[textProp]
  }
}

function drawElement(drawing: Drawing): ReactNode {
  const { node } = drawing
  const { type } = node
  const source = propsOf(node)
  const props = htmlProps(type, source, node.styles)
  const text = textOf(source)
  const bare =
    props['className'] === undefined && props['style'] === undefined && !drawing.look.styled
  markRoot(props, drawing)
  if (isVoidTag(type)) return createElement(type, props)
  if (type === 'textarea') {
    // A text area holds text only, and React refuses children in it.
    return createElement(type, text === undefined ? props : { defaultValue: text, ...props })
  }
  if (!isContainerTag(type) || !bare) {
    return createElement(type, props, text, drawChildren(drawing, DEFAULT_SLOT))
  }
  const slot = { name: DEFAULT_SLOT, label: type }
  return createElement(type, props, drawSlot(drawing, slot, text))
}

function markRoot(props: Record<string, unknown>, drawing: Drawing): void {
  const { mark, id, environment, look, only } = drawing
  if (mark !== undefined) props['data-node'] = mark
  if (look.styled) {
    const { className } = props
    const { name } = look.styled
    props['className'] = typeof className === 'string' ? `${className} ${name}` : name
  }
  if (only !== undefined) props[RANGE_MARK] = only
  if (environment.sections?.has(id)) {
    props['style'] = {
      contentVisibility: 'auto',
      containIntrinsicSize: 'auto 600px',
      ...(props['style'] as object | undefined),
    }
  }
}

/** The nodes of a slot with what stands before them; in edit mode an empty slot shows itself. */
function drawSlot(drawing: Drawing, slot: SlotSpec, text: string | undefined): ReactNode {
  const children = drawChildren(drawing, slot.name)
  if (children === undefined && text === undefined) {
    const shows = drawing.environment.mode === 'edit' && !slot.quiet
    const EmptySlot = shows && drawing.environment.emptySlot
    return EmptySlot ? <EmptySlot path={drawing.path} slot={slot} /> : undefined
  }
  if (text === undefined) return children
  return children === undefined ? (
    text
  ) : (
    <>
      {text}
      {children}
    </>
  )
}

function drawChildren({ state, drawNodes }: Drawing, slot: string): ReactNode {
  const ids = state.slots.get(slot)
  return ids && drawNodes(ids)
}

/** Records come from documents: `props` may be anything. */
function propsOf(node: TreeNode): TreeNode['props'] {
  return isJsonObject(node.props) ? node.props : {}
}

function isInSvg({ environment: { store }, node, depth }: Drawing): boolean {
  let parentId = node.parentId
  for (let level = 0; level <= depth && parentId !== null; level++) {
    const parent = store.getNode(parentId)
    if (!parent || !isSvgTag(parent.type)) return parent?.type === 'svg'
    parentId = parent.parentId
  }
  return false
}
