/**
 * The main-thread CPU and the JS heap of a page and of its canvas frame, added up: a sandboxed frame is
 * another process with a CDP session of its own.
 */
export async function meter(page, frame) {
  const sessions = [await page.context().newCDPSession(page)]
  if (frame && frame !== page.mainFrame()) {
    // A frame of the same process has no session of its own and is counted by the page's.
    const own = await page
      .context()
      .newCDPSession(frame)
      .catch(() => undefined)
    if (own) sessions.push(own)
  }
  for (const session of sessions) {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await session.send('HeapProfiler.enable')
  }
  const sum = async (name) => {
    let total = 0
    for (const session of sessions) {
      const { metrics } = await session.send('Performance.getMetrics')
      total += metrics.find((metric) => metric.name === name)?.value ?? 0
    }
    return total
  }
  return {
    processes: sessions.length,
    /** Milliseconds of main-thread CPU so far. */
    cpu: async () => (await sum('TaskDuration')) * 1000,
    /** Bytes in use after a collection. */
    heap: async () => {
      for (const session of sessions) await session.send('HeapProfiler.collectGarbage')
      return sum('JSHeapUsedSize')
    },
  }
}
