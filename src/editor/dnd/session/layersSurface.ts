import type { Place } from '@/model/tree/place'
import type { Point } from '../canvasPort'
import type { DropRules } from '../geometry/load'
import { lineAt, rowTarget, type RowTarget } from '../geometry/rowTarget'
import type { LayerLine, LayerRow, LayersPort } from '../layersPort'

/** How long a drag rests on a folded row until it opens, in milliseconds. */
const REST = 600

/** The layers list during one drag. */
export interface LayersSurface {
  /** A point of the window in the list; `null` beside it. */
  readonly locate: (point: Point) => Point | null
  readonly target: (rules: DropRules, located: Point) => RowTarget
  /** How a place that was chosen without a pointer is shown; `null` when its rows are folded away. */
  readonly lineAt: (rules: DropRules, place: Place) => LayerLine | null
  /** Draws a line; opens a folded row on which the drag rests. */
  readonly show: (line: LayerLine | null) => void
  readonly close: () => void
}

interface Options {
  /** The dragged nodes and where the drag began, for a drag that began in this list. */
  readonly origin: { readonly id: string; readonly point: Point } | null
  readonly after: (milliseconds: number, callback: () => void) => () => void
  readonly changed: () => void
}

/** Opens the layers for a drag. */
export function openLayersSurface(port: LayersPort, options: Options): LayersSurface {
  const { origin, after, changed } = options
  const start = origin && port.toList(origin.point.x, origin.point.y)
  const startDepth = port.rows().find(({ id }) => id === origin?.id)?.depth
  let shown: LayerLine | null = null
  let resting: { readonly row: LayerRow; readonly stop: () => void } | undefined
  const unwatch = port.watchChanges(changed)

  /** A drag that began here counts the way it went sideways; any other takes the indent under the pointer. */
  const wishedDepth = (x: number): number =>
    start && startDepth !== undefined
      ? startDepth + Math.round((x - start.x) / port.indent)
      : Math.floor(x / port.indent) - 1

  const rest = (row: LayerRow | undefined) => {
    if (row && resting?.row.id === row.id && resting.row.slot === row.slot) return
    resting?.stop()
    resting = row && { row, stop: after(REST, () => port.expand(row)) }
  }

  return {
    locate: ({ x, y }) => port.toList(x, y),
    target: (rules, { x, y }) =>
      rowTarget({ rows: port.rows(), rowHeight: port.rowHeight }, rules, { x, y }, wishedDepth(x)),
    lineAt: (rules, place) =>
      lineAt({ rows: port.rows(), rowHeight: port.rowHeight }, rules, place),
    show(line) {
      const row = line?.shape === 'into' ? port.rows()[line.row] : undefined
      rest(row && row.filled && !row.expanded ? row : undefined)
      if (isSameLine(line, shown)) return
      shown = line
      port.indicate(line)
    },
    close() {
      unwatch()
      resting?.stop()
      if (shown) port.indicate(null)
    },
  }
}

function isSameLine(a: LayerLine | null, b: LayerLine | null): boolean {
  return a?.shape === b?.shape && a?.row === b?.row && a?.depth === b?.depth
}
