import type { LooksRequest } from '@/model/canvasLooks'
import type { Looks, LooksOptions } from './looks'

const loadLooks = async () => (await import('./looks')).createLooks

/**
 * What tells how the page looks, loaded with the first question about it: a canvas that is only edited has none. Questions
 * that come before it are answered in their order; when it does not arrive, the next question tries again.
 */
export function createLooksApart(options: LooksOptions, load = loadLooks): Looks {
  let looks: Looks | undefined
  let isLoading = false
  let kept: LooksRequest[] = []

  const begin = async () => {
    isLoading = true
    const create = await load().catch(() => undefined)
    isLoading = false
    if (!create) return
    looks = create(options)
    const early = kept
    kept = []
    for (const message of early) looks.take(message)
  }
  return {
    take(message) {
      if (looks) return looks.take(message)
      // Of each kind only the last one still counts.
      kept = [...kept.filter(({ kind }) => kind !== message.kind), message]
      if (!isLoading) void begin()
    },
  }
}
