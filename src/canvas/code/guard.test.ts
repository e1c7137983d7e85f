import { describe, expect, it } from 'vitest'
import { createGuard, StoppedError } from './guard'

function clocked() {
  let time = 0
  const turns: (() => void)[] = []
  const guard = createGuard(
    () => time,
    (callback) => turns.push(callback),
  )
  return {
    guard,
    /** Runs steps of so many ms; answers after how much time it was stopped, if it was. */
    run: (steps: number, ms: number, line = 7): number | undefined => {
      const from = time
      try {
        for (let step = 0; step < steps; step++) {
          time += ms
          guard.check(line)
        }
      } catch (error) {
        if (!(error instanceof StoppedError) || error.line !== line) throw error
        return time - from
      }
      return undefined
    },
    nextTurn: () => turns.splice(0).forEach((turn) => turn()),
  }
}

describe('createGuard', () => {
  it('stops quick steps soon after a second', () => {
    expect(clocked().run(1e7, 0.001)).toBeLessThan(1010)
  })

  it('stops slow steps soon after a second', () => {
    expect(clocked().run(100, 90)).toBeLessThan(1200)
  })

  it('goes on stopping until the page had its turn', () => {
    const { run, nextTurn } = clocked()
    run(2000, 1)
    expect(run(1, 0)).toBe(0)
    nextTurn()
    expect(run(900, 1)).toBeUndefined()
  })

  it('counts the time of each that begins for itself', () => {
    const { run, guard } = clocked()
    expect(run(800, 1)).toBeUndefined()
    guard.restart({})
    expect(run(800, 1)).toBeUndefined()
  })

  it('stops at once what is tried again, and nobody else', () => {
    const { run, guard } = clocked()
    const [one, other] = [{}, {}]
    guard.restart(one)
    run(2000, 1)
    guard.restart(one)
    expect(run(1, 0)).toBe(0)
    guard.restart(other)
    expect(run(800, 1)).toBeUndefined()
  })
})
