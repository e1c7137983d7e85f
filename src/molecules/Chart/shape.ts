/** The next round number that is not below the greatest value; never 0, so that it can divide. */
export function niceTop(greatest: number): number {
  if (!(greatest > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(greatest))
  const step =
    [1, 1.2, 1.6, 2, 2.4, 3.2, 4, 5, 6, 8, 10].find((factor) => factor * power >= greatest) ?? 10
  return step * power
}

/** A smooth SVG path through the values, in a box of 100 by 100 whose top edge is `top`. */
export function linePath(values: readonly number[], top: number): string {
  const across = Math.max(1, values.length - 1)
  const at = (index: number): [number, number] => [
    (index / across) * 100,
    100 - ((values[index] ?? 0) / top) * 100,
  ]
  if (values.length === 0) return 'M0,100 L100,100'
  let path = `M${text(at(0))}`
  for (let index = 1; index < values.length; index++) {
    const [x, y] = at(index)
    const [lastX, lastY] = at(index - 1)
    const half = (x - lastX) / 2
    path += ` C${text([lastX + half, lastY])} ${text([x - half, y])} ${text([x, y])}`
  }
  return values.length === 1 ? `${path} L${text([100, at(0)[1]])}` : path
}

function text([x, y]: [number, number]): string {
  return `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`
}
