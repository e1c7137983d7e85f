import type { Breakpoint } from '@/model/breakpoints'
import { isJsonObject, type Json, type JsonObject } from '@/model/json'
import { sameJson } from '@/model/sameJson'
import { breakpointsIn, hasResponsive, mapAt, rangesOf, splitKey } from '@/model/responsive'
import type { TreeNode } from '@/model/tree/types'
import { rangeRule, styledRule, type MediaRule } from './rules'

/** A node as it is while the page is of certain widths. */
export interface Variant {
  readonly node: TreeNode
  readonly rule: MediaRule
}

/** How a node differs by the width of the page. */
export interface ResponsiveLook {
  readonly styled: MediaRule | undefined
  /** Where props differ; each is drawn, and one is shown. */
  readonly variants: readonly Variant[] | undefined
  /** All rules that its elements need. */
  readonly rules: readonly MediaRule[]
}

const SAME: ResponsiveLook = { styled: undefined, variants: undefined, rules: [] }

interface Known {
  readonly breakpoints: readonly Breakpoint[]
  readonly look: ResponsiveLook
}

const known = new WeakMap<TreeNode, Known>()

/** How a node differs by width; always the same object for the many that do not. */
export function responsiveLook(node: TreeNode, breakpoints: readonly Breakpoint[]): ResponsiveLook {
  if (!hasResponsive(node.props) && !hasResponsive(node.styles)) return SAME
  const last = known.get(node)
  if (last?.breakpoints === breakpoints) return last.look
  const styled = styledRule(node, breakpoints)
  const variants = variantsOf(node, breakpoints)
  const rules = [...(styled ? [styled] : []), ...(variants ?? []).map(({ rule }) => rule)]
  const look = { styled, variants, rules }
  known.set(node, { breakpoints, look })
  return look
}

/** Neighbouring ranges in which all props are the same are one. */
function variantsOf(
  node: TreeNode,
  breakpoints: readonly Breakpoint[],
): readonly Variant[] | undefined {
  const props = withoutStyle(node.props)
  const used = breakpointsIn([props], breakpoints)
  if (!isJsonObject(props) || used.length === 0) return undefined
  const found: { props: JsonObject; upTo: number | null; over: number | null }[] = []
  for (const { at, upTo, over } of rangesOf(used)) {
    const here = mapAt(props, breakpoints, at)
    const last = found.at(-1)
    if (last && sameJson(last.props, here)) last.over = over
    else found.push({ props: here, upTo, over })
  }
  if (found.length < 2) return undefined
  const style = isJsonObject(node.props) ? node.props['style'] : undefined
  return found.map(({ props: here, ...range }) => ({
    node: { ...node, props: style === undefined ? here : { ...here, style } },
    rule: rangeRule({ at: null, ...range }),
  }))
}

/** A style says by itself how it differs: nothing is drawn twice for it. */
function withoutStyle(props: Json | undefined): Json | undefined {
  if (!isJsonObject(props)) return props
  return Object.fromEntries(Object.entries(props).filter(([key]) => splitKey(key).name !== 'style'))
}
