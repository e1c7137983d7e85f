/**
 * Runs stages as soon as there is room on the cores and what they come after has passed. They start in
 * their order, except that one without room lets no other pass it: the heavy ones are never starved.
 *
 * @template {{ name: string, cores: number, after?: string[] }} S
 * @param {S[]} stages
 * @param {{ cores: number, run: (stage: S) => Promise<boolean>, skip: (stage: S) => void }} options `run`
 *   resolves to whether the stage passed; `skip` hears of a stage whose forerunner failed
 */
export async function runScheduled(stages, { cores, run, skip }) {
  const waiting = [...stages]
  const active = new Map()
  const passed = new Map()
  let free = cores
  const finish = async (stage, need) => {
    const ok = await run(stage)
    passed.set(stage.name, ok)
    active.delete(stage.name)
    free += need
  }

  while (waiting.length > 0 || active.size > 0) {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const forerunners = (next.after ?? []).map((name) => passed.get(name))
      const need = Math.min(next.cores, cores)
      if (forerunners.includes(false)) {
        waiting.shift()
        passed.set(next.name, false)
        skip(next)
        continue
      }
      if (free < need || forerunners.includes(undefined)) break
      waiting.shift()
      free -= need
      active.set(next.name, finish(next, need))
    }
    if (active.size === 0 && waiting.length > 0) {
      throw new Error(`${waiting[0].name} comes after a stage that is not before it.`)
    }
    await Promise.race(active.values())
  }
}
