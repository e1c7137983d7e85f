import type { Json } from '@/model/json'
import { fetchRefusal, originIn } from '@/model/lambda/address'
import type { FetchedResponse } from '@/model/lambda/sandboxProtocol'
import {
  StepFailure,
  type CallOptions,
  type HttpRequest,
  type HttpResponse,
} from '@/model/workflow/kinds/context'
import { callFetch } from '../../lambdas/broker/callFetch'
import { askForOrigins } from '../grants'
import { aborted, type HostContext } from './context'

/** Methods that change nothing, and need no key to be told apart. */
const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])
const KEY = 'idempotency-key'

/**
 * Makes a request in a frame that reaches nothing but the host that it names, and that one only once the person allowed it. It takes at
 * most 30 s and brings at most 5 MB.
 */
export async function fetchFor(
  { run, asked }: HostContext,
  { url, method, headers, body }: HttpRequest,
  { signal, idempotencyKey }: CallOptions,
): Promise<HttpResponse> {
  const origin = originIn(url)
  const net = origin === undefined ? [] : [origin]
  const refusal = fetchRefusal(url, { net })
  if (refusal) throw new StepFailure('validation', refusal.message, { retryable: false })
  const allowed = (await askForOrigins(run, net, asked)) ?? []
  if (signal.aborted) throw aborted()
  if (!net.every((one) => allowed.includes(one))) throw notAllowed(run, net.join())
  const sent = Object.entries(headers)
  if (!READING.has(method.toUpperCase()) && !sent.some(([name]) => name.toLowerCase() === KEY)) {
    sent.push([KEY, encodeURI(idempotencyKey)])
  }
  const answer = await callFetch(
    { kind: 'fetch', url, method, headers: sent, ...(body !== undefined && { body }) },
    { allowed: { net }, signal },
  )
  if (signal.aborted) throw aborted()
  if (answer.ok) return responseOf(answer.value as FetchedResponse)
  throw new StepFailure('network', answer.error.message, { retryable: true })
}

function notAllowed({ workflowName, asks }: HostContext['run'], origin: string): StepFailure {
  const then = asks ? 'Run it again, and allow it.' : 'Run it once by hand, and allow it.'
  const text = `“${workflowName}” may not send requests to “${origin}”. ${then}`
  return new StepFailure('permission', text, { retryable: false })
}

function responseOf({ status, headers, body }: FetchedResponse): HttpResponse {
  const named = Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]))
  const isJson = /^application\/(?:[\w.+-]+\+)?json\b/i.test(named['content-type'] ?? '')
  return { status, headers: named, body: isJson ? parsed(body) : body }
}

/** What says that it is JSON and is none stays a text. */
function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}
