import type { Params } from '@/model/workflow/kinds/kind'

const MINUTE = 60_000

/**
 * When a schedule is due next, in ms since 1970; `undefined` when never, as for a cron text that is none. What repeats every so many
 * minutes or hours is counted from midnight on the first of January 1970 here, so that a reload moves nothing.
 */
export async function nextTime(
  { unit, every, cron }: Params,
  after: number,
): Promise<number | undefined> {
  if (unit === 'cron') return typeof cron === 'string' ? nextOfCron(cron, after) : undefined
  const count = typeof every === 'number' && every >= 1 ? every : 15
  const period = Math.round(count * (unit === 'hours' ? 60 * MINUTE : MINUTE))
  const offset = -new Date(after).getTimezoneOffset() * MINUTE
  return Math.floor((after + offset) / period + 1) * period - offset
}

async function nextOfCron(text: string, after: number): Promise<number | undefined> {
  const { Cron } = await import('croner')
  try {
    // With seconds among its parts it would begin runs faster than anybody can look.
    const next = new Cron(text.trim(), { mode: '5-part' }).nextRun(new Date(after))
    return next?.getTime()
  } catch {
    return undefined
  }
}
