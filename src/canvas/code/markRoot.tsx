import {
  cloneElement,
  createElement,
  Fragment,
  isValidElement,
  type Component,
  type ComponentType,
  type CSSProperties,
  type ElementType,
  type ReactNode,
} from 'react'

type Props = Readonly<Record<string, unknown>>
type ClassType = new (props: Props) => Component<Props>

const MEMO = Symbol.for('react.memo')
const FORWARD_REF = Symbol.for('react.forward_ref')
const CONTENTS: CSSProperties = { display: 'contents' }

const made = new WeakMap<object, ElementType>()

/**
 * A component whose outermost element carries what the canvas gives a node (its mark, class and style), whether or not its
 * author passes these on. Refuses what is no component.
 */
export function markedComponent(component: unknown): ElementType {
  if ((typeof component !== 'function' && typeof component !== 'object') || component === null) {
    throw new TypeError('What it exports is no component: export a function that returns elements.')
  }
  let marked = made.get(component)
  if (!marked) made.set(component, (marked = mark(component)))
  return marked
}

function mark(component: object): ElementType {
  if (typeof component === 'function') {
    const { prototype } = component as {
      readonly prototype?: { readonly isReactComponent?: unknown }
    }
    if (prototype?.isReactComponent) return markedClass(component as unknown as ClassType)
    return named(component, (props) =>
      markRoot((component as (props: Props) => ReactNode)(props), props),
    )
  }
  const { $$typeof: kind, type, render } = component as Readonly<Record<string, unknown>>
  if (kind === MEMO) return markedComponent(type)
  if (kind === FORWARD_REF && typeof render === 'function') {
    const draw = render as (props: Props, ref: null) => ReactNode
    return named(render, (props) => markRoot(draw(props, null), props))
  }
  return (props: Props) => boxed(createElement(component as ComponentType, props), props)
}

function named(of: object, component: (props: Props) => ReactNode): ElementType {
  const { displayName, name } = of as { readonly displayName?: string; readonly name?: string }
  return Object.assign(component, { displayName: displayName ?? name })
}

function markedClass(Base: ClassType): ElementType {
  return class extends Base {
    override render() {
      return markRoot(super.render(), this.props)
    }
  }
}

/** What was drawn, with the root props on its outermost element; where it has not one, in a box without a size of its own. */
function markRoot(drawn: ReactNode, props: Props): ReactNode {
  if (!isValidElement<Props>(drawn)) return boxed(drawn, props)
  const { type } = drawn
  if (typeof type === 'string') return cloneElement(drawn, rootProps(drawn.props, props))
  if (typeof type === 'function' || isWrapped(type)) {
    const inner = createElement(markedComponent(type), {
      ...drawn.props,
      ...rootProps(drawn.props, props),
    })
    return drawn.key === null ? inner : cloneElement(inner, { key: drawn.key })
  }
  // A fragment or a provider around one element: that one is the outermost.
  const child = drawn.props['children']
  return isValidElement(child)
    ? cloneElement(drawn, undefined, markRoot(child, props))
    : boxed(drawn, props)
}

function isWrapped(type: unknown): boolean {
  const kind = (type as { readonly $$typeof?: unknown } | null)?.$$typeof
  return kind === MEMO || kind === FORWARD_REF
}

function rootProps(own: Props, given: Props): Props {
  const props: Record<string, unknown> = {}
  for (const key of ['data-node', 'id'])
    if (given[key] !== undefined) props[key] = own[key] ?? given[key]
  const { className, style } = given
  if (typeof className === 'string') props['className'] = joined(own['className'], className)
  if (style !== undefined) props['style'] = { ...(own['style'] as object), ...(style as object) }
  return props
}

function joined(own: unknown, given: string): string {
  if (typeof own !== 'string' || own === '') return given
  return ` ${own} `.includes(` ${given} `) ? own : `${own} ${given}`
}

function boxed(drawn: ReactNode, props: Props): ReactNode {
  const path = props['data-node']
  if (path === undefined) return <Fragment>{drawn}</Fragment>
  return (
    <span {...{ 'data-node': path }} style={CONTENTS}>
      {drawn}
    </span>
  )
}
