import { readSecret } from '@/lib/lambdaDb'
import type { HostRequest } from '@/model/lambda/sandboxProtocol'
import { answered, denied, refused, type Answer, type CallContext } from './answer'

/** A secret of this browser, by its name. */
export async function readSecretFor(
  { name }: Extract<HostRequest, { kind: 'secret' }>,
  { allowed }: CallContext,
): Promise<Answer> {
  if (!allowed.secrets?.includes(name)) {
    return denied(
      `It may not read the secret “${name}”: add it to the secrets of its capabilities, and allow it.`,
    )
  }
  const value = await readSecret(name)
  if (value !== undefined) return answered(value)
  return refused('SecretError', `This browser has no secret “${name}”: set it among the secrets.`)
}
