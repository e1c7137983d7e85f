interface Waiting {
  readonly grant: () => void
}

/** Locks as `navigator.locks` has them, for tests in which several tabs are modules of one process. */
export function fakeLocks(): Pick<LockManager, 'request'> {
  const held = new Map<string, Waiting[]>()

  async function request(
    name: string,
    options: LockOptions,
    work: (lock: Lock | null) => unknown,
  ): Promise<unknown> {
    const queue = held.get(name)
    if (queue && options.ifAvailable) return work(null)
    if (queue) {
      await new Promise<void>((resolve, reject) => {
        const waiting = { grant: resolve }
        queue.push(waiting)
        options.signal?.addEventListener('abort', () => {
          const at = queue.indexOf(waiting)
          if (at === -1) return
          queue.splice(at, 1)
          reject(new DOMException('withdrawn', 'AbortError'))
        })
      })
    } else {
      if (options.signal?.aborted) throw new DOMException('withdrawn', 'AbortError')
      held.set(name, [])
    }
    try {
      return await work({ name, mode: 'exclusive' })
    } finally {
      const next = held.get(name)?.shift()
      if (next) next.grant()
      else held.delete(name)
    }
  }
  return { request: request as LockManager['request'] }
}
