/** Entries that are sorted at once. */
const RUN = 2048

/** Sorts a list in slices: runs first, then two of them into one until one is left. Yields after each small part. */
export function* sortInSlices<T>(
  list: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<undefined, readonly T[]> {
  let runs: (readonly T[])[] = []
  for (let from = 0; from < list.length; from += RUN) {
    runs.push(list.slice(from, from + RUN).toSorted(compare))
    yield undefined
  }
  while (runs.length > 1) {
    const next: (readonly T[])[] = []
    for (let at = 0; at < runs.length; at += 2) {
      const [one = [], other] = [runs[at], runs[at + 1]]
      next.push(other ? yield* merged([one, other], compare) : one)
    }
    runs = next
  }
  return runs[0] ?? []
}

function* merged<T>(
  [some, others]: readonly [readonly T[], readonly T[]],
  compare: (a: T, b: T) => number,
): Generator<undefined, readonly T[]> {
  const all: T[] = []
  let at = 0
  for (const one of some) {
    for (let other = others[at]; other !== undefined && compare(other, one) < 0;) {
      all.push(other)
      other = others[++at]
    }
    all.push(one)
    if (all.length % RUN === 0) yield undefined
  }
  for (; at < others.length; at++) {
    const other = others[at]
    if (other !== undefined) all.push(other)
  }
  return all
}
