import type { MeasuredSlot } from '@/model/canvasProtocol'

/** How children follow one another in a container. */
export type Flow = Pick<MeasuredSlot, 'flow' | 'reversed'>

type LayoutStyle = Pick<
  CSSStyleDeclaration,
  | 'display'
  | 'flexDirection'
  | 'flexWrap'
  | 'gridTemplateColumns'
  | 'gridAutoFlow'
  | 'gridTemplateRows'
  | 'direction'
>

/**
 * Reads from computed style how a container lays its children out.
 * @param childDisplay the `display` of its first child; without one `standIn` decides for blocks
 */
export function flowOf(
  style: LayoutStyle,
  childDisplay: string | undefined,
  standIn: 'vertical' | 'horizontal',
): Flow {
  const rightToLeft = style.direction === 'rtl'
  if (style.display.endsWith('flex')) {
    const isColumn = style.flexDirection.startsWith('column')
    const isReverse = style.flexDirection.endsWith('reverse')
    const wraps = style.flexWrap !== 'nowrap' && style.flexWrap !== ''
    if (isColumn) return { flow: wraps ? 'wrap' : 'vertical', reversed: isReverse }
    return { flow: wraps ? 'wrap' : 'horizontal', reversed: isReverse !== rightToLeft }
  }
  if (style.display.endsWith('grid')) {
    if (trackCount(style.gridTemplateColumns) > 1) return { flow: 'grid', reversed: rightToLeft }
    const fillsColumns = style.gridAutoFlow.startsWith('column')
    if (!fillsColumns) return { flow: 'vertical', reversed: false }
    const rows = trackCount(style.gridTemplateRows)
    return { flow: rows > 1 ? 'grid' : 'horizontal', reversed: rightToLeft }
  }
  if (style.display === 'table-row') return { flow: 'horizontal', reversed: rightToLeft }
  if (childDisplay === undefined) {
    return { flow: standIn, reversed: standIn === 'horizontal' && rightToLeft }
  }
  return childDisplay.startsWith('inline')
    ? { flow: 'wrap', reversed: rightToLeft }
    : { flow: 'vertical', reversed: false }
}

/** `100px 1fr` has two tracks; computed values of grids that are laid out are lengths. */
function trackCount(tracks: string): number {
  return tracks === 'none' || tracks === '' ? 0 : tracks.trim().split(/\s+(?![^[(]*[\])])/).length
}
