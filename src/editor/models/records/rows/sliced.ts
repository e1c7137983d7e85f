import { inSlices, type SliceOptions } from '@/lib/slices'

/** A long calculation that yields how much of it is done, from 0 to 1, where it can pause. */
export type Sliced<T> = Generator<number, T>

/** Runs a calculation in slices, so that the page answers meanwhile. `undefined` when it was given up. */
export async function runSliced<T>(
  work: Sliced<T>,
  options: SliceOptions = {},
): Promise<T | undefined> {
  try {
    const result = await inSlices(work, options)
    return options.signal?.aborted ? undefined : result
  } catch (reason) {
    if (options.signal?.aborted) return undefined
    throw reason
  }
}
