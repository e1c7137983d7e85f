import { valueAt } from '@/editor/commands/setField'
import type { Widths } from '@/editor/view/useWidths'
import { wideningFrom } from '@/model/responsive'
import type { FieldPath } from '@/model/tree/ops'
import type { TreeNode } from '@/model/tree/types'
import { pathAt, type FieldState, type WidthValue } from '../fields/readField'
import { readSides, writeSides, type Sides } from './box'

/** A margin or padding of a node: what is shown at the edited widths, and what it says for each. */
interface BoxAtWidth {
  /** Each side from the narrowest breakpoint that sets it. */
  readonly shown: Sides
  readonly byWidth: ReadonlyMap<string | null, Sides>
}

/** Reads a margin or padding of a node at the widths that are edited. */
export function readBox(
  node: TreeNode,
  paths: readonly FieldPath[],
  { breakpoints, at }: Widths,
): BoxAtWidth {
  const sidesAt = (width: string | null) =>
    readSides(paths.map((path) => valueAt(node, pathAt(path, width))))
  const widths = [null, ...breakpoints.map(({ id }) => id)]
  const byWidth = new Map(widths.map((width) => [width, sidesAt(width)] as const))
  const layers = wideningFrom(breakpoints, at).map((width) => byWidth.get(width))
  const side = (index: number) => layers.map((sides) => sides?.[index]).find(Boolean) ?? ''
  return { shown: [side(0), side(1), side(2), side(3)], byWidth }
}

/** Where what is shown of some boxes comes from, and what they say for other widths. */
export function originOfBox(
  boxes: readonly BoxAtWidth[],
  { breakpoints, at }: Widths,
): Pick<FieldState, 'changed' | 'from' | 'also'> {
  const isSetAt = (width: string | null) =>
    boxes.some(({ byWidth }) => byWidth.get(width)?.some((side) => side !== ''))
  const from = wideningFrom(breakpoints, at).find(isSetAt)
  const also = [null, ...breakpoints.map(({ id }) => id)].flatMap((width): WidthValue[] => {
    if (width === at || !isSetAt(width)) return []
    const texts = boxes.map(({ byWidth }) => textOf(byWidth.get(width)))
    const [text] = texts
    return [{ at: width, ...(texts.every((one) => one === text) && { value: text }) }]
  })
  return {
    changed: isSetAt(at),
    ...(from !== undefined && { from }),
    ...(also.length > 0 && { also: JSON.stringify(also) }),
  }
}

function textOf(sides: Sides | undefined): string {
  if (!sides) return ''
  const [short] = writeSides(sides)
  return typeof short === 'string' ? short : sides.map((side) => side || '–').join(' ')
}
