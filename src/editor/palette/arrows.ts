/** Where a tile is drawn. */
interface TilePlace {
  readonly x: number
  readonly y: number
}

/**
 * The tile that an arrow key moves to among tiles in rows: left and right in reading order, up and down to
 * the nearest tile of the next row. `undefined` when the key does not move.
 */
export function tileAfterKey(
  key: string,
  at: number,
  places: readonly TilePlace[],
): number | undefined {
  const from = places[at]
  if (!from) return undefined
  switch (key) {
    case 'ArrowRight':
      return at + 1 < places.length ? at + 1 : undefined
    case 'ArrowLeft':
      return at > 0 ? at - 1 : undefined
    case 'Home':
      return 0
    case 'End':
      return places.length - 1
    case 'ArrowDown':
      return nearestInRow(
        places,
        from,
        Math.min(...places.map(({ y }) => y).filter((y) => y > from.y)),
      )
    case 'ArrowUp':
      return nearestInRow(
        places,
        from,
        Math.max(...places.map(({ y }) => y).filter((y) => y < from.y)),
      )
    default:
      return undefined
  }
}

function nearestInRow(
  places: readonly TilePlace[],
  from: TilePlace,
  row: number,
): number | undefined {
  let best: number | undefined
  let distance = Infinity
  places.forEach((place, index) => {
    if (place.y !== row || Math.abs(place.x - from.x) >= distance) return
    distance = Math.abs(place.x - from.x)
    best = index
  })
  return best
}
