const TASK = 'ThreadControllerImpl::RunTask'
/** Which task makes a frame: scripts before it, style, layout and paint. */
const FRAME = 'ScheduledActionSendBeginMainFrame'

/**
 * Watches the main thread of a page while keys are pressed. The answer ends that: for each key, the milliseconds of CPU of all that
 * ran from its coming until the frame that shows it was handed on. A frame takes part in neither waiting nor what comes after.
 */
export async function watchKeysPainted(page) {
  const session = await page.context().newCDPSession(page)
  const events = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) if (isOfUse(event)) events.push(event)
  })
  const traceConfig = { includedCategories: ['toplevel', 'devtools.timeline'] }
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig })
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
    await session.send('Tracing.end')
    await complete
    await session.detach()
    return painted(events)
  }
}

function isOfUse({ ph, name, args }) {
  return ph === 'X' && (name === TASK || isKey({ name, args }))
}

function isKey({ name, args }) {
  return name === 'EventDispatch' && args.data?.type === 'keypress'
}

function painted(events) {
  const key = events.find(isKey)
  if (!key) return []
  const own = events
    .filter(({ pid, tid }) => pid === key.pid && tid === key.tid)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur)
  const tasks = own.filter(({ name }) => name === TASK)
  const frames = tasks.filter(({ args }) => args.src_func === FRAME)
  return own.filter(isKey).flatMap(({ ts: pressed }) => {
    const began = tasks.find(({ ts, dur }) => ts <= pressed && pressed <= ts + dur)
    // A key may come at the very beginning of a frame, which then shows it.
    const frame = frames.find(({ ts, dur }) => ts + dur > pressed)
    if (!began || !frame) return []
    const ran = tasks.filter(({ ts }) => ts >= began.ts && ts <= frame.ts)
    return [ran.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000]
  })
}
