import { expect, it } from 'vitest'
import { takeTurn } from './turns'

it('lets four in, and the next one once one of them goes', () => {
  const begun: number[] = []
  const releases = [1, 2, 3, 4, 5, 6].map((name) => takeTurn(() => begun.push(name)))
  expect(begun).toEqual([1, 2, 3, 4])
  // Who leaves the queue is not let in.
  releases[4]?.()
  releases[0]?.()
  releases[0]?.()
  expect(begun).toEqual([1, 2, 3, 4, 6])
  for (const release of releases) release()
  const more = [7, 8, 9, 10, 11].map((name) => takeTurn(() => begun.push(name)))
  expect(begun.slice(5)).toEqual([7, 8, 9, 10])
  for (const release of more.toReversed()) release()
})
