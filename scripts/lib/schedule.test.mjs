import { expect, it } from 'vitest'
import { runScheduled } from './schedule.mjs'

/** Runs stages that end in the order in which they are released; answers what happened, in order. */
async function record(stages, { failing = [] } = {}) {
  const events = []
  let used = 0
  let most = 0
  await runScheduled(stages, {
    cores: 2,
    run: async ({ name, cores }) => {
      events.push(`start ${name}`)
      used += cores
      most = Math.max(most, used)
      await Promise.resolve()
      used -= cores
      events.push(`end ${name}`)
      return !failing.includes(name)
    },
    skip: ({ name }) => events.push(`skip ${name}`),
  })
  return { events, most }
}

it('runs two light stages at a time and a heavy one alone', async () => {
  const { events, most } = await record([
    { name: 'a', cores: 1 },
    { name: 'b', cores: 1 },
    { name: 'c', cores: 1 },
    { name: 'heavy', cores: 2 },
  ])
  expect(events.slice(0, 2)).toEqual(['start a', 'start b'])
  expect(events.slice(-2)).toEqual(['start heavy', 'end heavy'])
  expect(most).toBe(2)
})

it('starts a stage only after the one that it needs', async () => {
  const { events } = await record([
    { name: 'build', cores: 1 },
    { name: 'e2e', cores: 1, after: ['build'] },
  ])
  expect(events).toEqual(['start build', 'end build', 'start e2e', 'end e2e'])
})

it('skips what comes after a failed stage, and runs the rest', async () => {
  const { events } = await record(
    [
      { name: 'build', cores: 2 },
      { name: 'e2e', cores: 2, after: ['build'] },
      { name: 'lint', cores: 1 },
    ],
    { failing: ['build'] },
  )
  expect(events).toEqual(['start build', 'end build', 'skip e2e', 'start lint', 'end lint'])
})
