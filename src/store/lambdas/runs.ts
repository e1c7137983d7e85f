import { readStoredRuns, removeStoredRuns, storeRun } from '@/lib/lambdaDb'
import type { LambdaRun } from '@/model/lambda/lambda'

/** Characters of JSON of an input or output that are remembered; a larger one is left out. */
const REMEMBERED = 256 * 1024

const listeners = new Map<string, Set<() => void>>()

/** The last runs of a lambda in this browser, the latest first. */
export function readRuns(lambdaId: string): Promise<readonly LambdaRun[]> {
  return readStoredRuns(lambdaId)
}

/** Forgets the runs of a lambda. */
export async function clearRuns(lambdaId: string): Promise<void> {
  await removeStoredRuns(lambdaId)
  tell(lambdaId)
}

/** Hears when the remembered runs of a lambda are others, until the answer is called. */
export function watchRuns(lambdaId: string, listener: () => void): () => void {
  const own = listeners.get(lambdaId) ?? new Set()
  listeners.set(lambdaId, own.add(listener))
  return () => {
    own.delete(listener)
    if (own.size === 0) listeners.delete(lambdaId)
  }
}

/** Remembers a run that ended. A browser that stores nothing runs lambdas all the same. */
export async function rememberRun(run: LambdaRun): Promise<void> {
  const { input, output, ...rest } = run
  const isInputCut = isLarge(input)
  const isOutputCut = output !== undefined && isLarge(output)
  await storeRun({
    ...rest,
    input: isInputCut ? null : input,
    ...(isInputCut && { inputCut: true }),
    ...(output !== undefined && !isOutputCut && { output }),
    ...(isOutputCut && { outputCut: true }),
  }).catch(() => {})
  tell(run.lambdaId)
}

function isLarge(value: LambdaRun['input']): boolean {
  return JSON.stringify(value).length > REMEMBERED
}

function tell(lambdaId: string): void {
  for (const listener of listeners.get(lambdaId) ?? []) listener()
}
