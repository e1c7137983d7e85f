import { LAMBDA_LIMITS } from '@/model/lambda/limits'
import type {
  FetcherBegin,
  FetchedResponse,
  FetchRequest,
  FromFetcher,
  ToFetcher,
} from '@/model/lambda/sandboxProtocol'

/**
 * The page that makes the requests of lambdas. Its origin is its own, so that no cookie and no permission of the editor goes
 * along; and it narrows its own policy to the origins it is given, so that the browser itself stops a redirect to another one.
 */
export function startFetcher({ origins }: FetcherBegin, port: MessagePort): void {
  const allowed = origins.filter(
    (origin) => URL.canParse(origin) && new URL(origin).origin === origin,
  )
  narrowTo(allowed)
  const underWay = new Map<number, AbortController>()
  const say = (message: FromFetcher) => port.postMessage(message)

  async function make(seq: number, request: FetchRequest): Promise<void> {
    const ending = new AbortController()
    underWay.set(seq, ending)
    const stopped = watchPolicy()
    try {
      const response = await perform(request, ending.signal)
      say({ seq, ok: true, response })
    } catch (error) {
      // The browser tells of a stopped request after it has failed.
      await new Promise((resolve) => setTimeout(resolve))
      say({ seq, ok: false, message: sentenceFor(error, request, stopped()) })
    } finally {
      stopped()
      underWay.delete(seq)
    }
  }

  port.addEventListener('message', ({ data }: MessageEvent<ToFetcher>) => {
    if (data.kind === 'fetch') void make(data.seq, data.request)
    else underWay.get(data.seq)?.abort()
  })
  port.start()
}

/** A policy can be added to a page, and holds beside the one that it came with; none can be taken away. */
function narrowTo(origins: readonly string[]): void {
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = `connect-src ${origins.join(' ') || "'none'"}`
  document.head.append(policy)
}

async function perform(
  { url, method, headers, body }: FetchRequest,
  signal: AbortSignal,
): Promise<FetchedResponse> {
  const response = await fetch(url, {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    ...(body !== undefined && { body }),
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.any([signal, AbortSignal.timeout(LAMBDA_LIMITS.fetchTime)]),
  })
  return {
    status: response.status,
    statusText: response.statusText,
    url: response.url,
    headers: [...response.headers],
    body: await textOf(response),
  }
}

class TooLarge extends Error {}

async function textOf({ body }: Response): Promise<string> {
  if (!body) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > LAMBDA_LIMITS.fetchBytes) throw new TooLarge()
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

/** Answers whether the policy stopped a request since, and stops to look. */
function watchPolicy(): () => boolean {
  let isStopped = false
  const see = () => (isStopped = true)
  document.addEventListener('securitypolicyviolation', see)
  return () => {
    document.removeEventListener('securitypolicyviolation', see)
    return isStopped
  }
}

function sentenceFor(error: unknown, { url }: FetchRequest, isStopped: boolean): string {
  const { origin } = new URL(url)
  if (error instanceof TooLarge) {
    return `“${origin}” answered with more than ${LAMBDA_LIMITS.fetchBytes / 1024 / 1024} MB.`
  }
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return `“${origin}” did not answer within ${LAMBDA_LIMITS.fetchTime / 1000} s.`
  }
  if (error instanceof DOMException && error.name === 'AbortError') return 'The run was ended.'
  if (isStopped)
    return `“${origin}” leads on to an address that is not allowed. Ask for that one, and allow it.`
  if (error instanceof TypeError && !/fetch|network/i.test(error.message)) return error.message
  return `“${origin}” did not answer, or does not answer pages of other addresses (it sends no Access-Control-Allow-Origin).`
}
