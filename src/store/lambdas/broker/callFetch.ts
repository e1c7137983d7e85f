import type { HostRequest } from '@/model/lambda/sandboxProtocol'
import { denied, type Answer, type CallContext } from './answer'

/** Fetches from an origin that was granted. */
export function callFetch(
  { url }: Extract<HostRequest, { kind: 'fetch' }>,
  { allowed }: CallContext,
): Answer {
  void allowed
  return denied(`It may not fetch from “${url}”.`)
}
