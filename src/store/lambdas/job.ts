import { compiler } from '@/lib/compiler'
import type { Json } from '@/model/json'
import type { LambdaError, LambdaRecord } from '@/model/lambda/lambda'
import { LAMBDA_LIMITS, limitsOf } from '@/model/lambda/limits'
import type { SandboxJob } from '@/model/lambda/sandboxProtocol'
import { linkModules } from '../code/linkModules'
import { selectPaths, selectTextAt } from '../code/projectCode'
import type { RunStore } from './context'

/** What a job has besides its code. */
interface JobParts {
  readonly input: Json
  readonly idempotencyKey: string
  readonly seed: number
}

/** Compiles a lambda with all that it imports; refuses what does not compile, and more than 512 kB of it. */
export async function jobOf(
  { getState }: Pick<RunStore, 'getState'>,
  lambda: LambdaRecord,
  { input, idempotencyKey, seed }: JobParts,
): Promise<SandboxJob | { readonly error: LambdaError }> {
  const entry = selectPaths(getState()).pathOf(`lambdas:${lambda.id}`)
  if (entry === undefined) return refused('missing', 'This lambda is no longer in the project.')
  const source = {
    has: (path: string) => selectPaths(getState()).keyAt(path) !== undefined,
    read: (path: string) => (path === entry ? (lambda.code ?? '') : selectTextAt(getState(), path)),
  }
  const linked = await linkModules(entry, source, compiler())
  if (!linked.ok) {
    const { path, line, column, message } = linked.error
    return { error: { code: 'compile', message, frames: [{ path, line, column }] } }
  }
  const size = linked.modules.reduce((sum, { code }) => sum + code.length, 0)
  if (size > LAMBDA_LIMITS.code) {
    const [kilobytes, most] = [size, LAMBDA_LIMITS.code].map((bytes) => Math.ceil(bytes / 1024))
    return refused(
      'compile',
      `It has ${kilobytes} kB of code with all that it imports; at most ${most} kB can run.`,
    )
  }
  const { cpu, memory } = limitsOf(lambda)
  return {
    modules: linked.modules,
    entry,
    handler: lambda.handler || 'default',
    input,
    env: lambda.environment ?? {},
    idempotencyKey,
    seed,
    cpu,
    memory,
  }
}

function refused(code: LambdaError['code'], message: string): { readonly error: LambdaError } {
  return { error: { code, message } }
}
