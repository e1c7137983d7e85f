import { fetchWithin } from '@/lib/sandbox'
import { fetchRefusal } from '@/model/lambda/address'
import type { HostRequest } from '@/model/lambda/sandboxProtocol'
import { answered, denied, refused, type Answer, type CallContext } from './answer'

/** Fetches from an origin that was granted; the frame that does it reaches no other one. */
export async function callFetch(
  request: Extract<HostRequest, { kind: 'fetch' }>,
  { allowed, signal }: Pick<CallContext, 'allowed' | 'signal'>,
): Promise<Answer> {
  const refusal = fetchRefusal(request.url, allowed)
  if (refusal)
    return refusal.isDenied ? denied(refusal.message) : refused('FetchError', refusal.message)
  const fetched = await fetchWithin(allowed.net ?? [], request, signal)
  return fetched.ok ? answered(fetched.response) : refused('FetchError', fetched.message)
}
