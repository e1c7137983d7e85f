import { LAMBDA_LIMITS } from '@/model/lambda/limits'
import type { HostRequest } from '@/model/lambda/sandboxProtocol'
import { answered, refused, type Answer, type CallContext } from './answer'

/** Runs another lambda with its own grants. It ends with the one that waits for it, and within its time. */
export async function callLambda(
  { name, input }: Extract<HostRequest, { kind: 'lambda' }>,
  { call, signal }: CallContext,
): Promise<Answer> {
  const run = await call(name, input, signal)
  if (run.status === 'done') return answered(run.output ?? null)
  const { error } = run
  const message = `“${name}” failed: ${error?.message ?? 'it says not why.'}`
  return refused(error?.name ?? 'LambdaError', message.slice(0, LAMBDA_LIMITS.logBytes))
}
