import { normalPath } from '@/model/code/paths'
import type { HostCall } from '@/model/lambda/lambda'
import { LAMBDA_LIMITS } from '@/model/lambda/limits'
import type { HostRequest } from '@/model/lambda/sandboxProtocol'
import { refused, type Answer, type CallContext } from './answer'
import { callFetch } from './callFetch'
import { callLambda } from './callLambda'
import { listFiles, readFile, writeFile } from './files'
import { readSecretFor } from './secrets'

/** What stands between a lambda and everything outside of its virtual machine. */
export interface Broker {
  /** Makes a call, or says why not. Never rejected. */
  readonly answer: (request: HostRequest) => Promise<Answer>
  /** A text without the secrets that were handed out. */
  readonly redact: (text: string) => string
  /** Ends what is under way; every later call is refused. */
  readonly close: () => void
}

interface BrokerOptions extends Omit<CallContext, 'signal'> {
  /** Hears of each call that was made under a grant. */
  readonly called: (call: HostCall) => void
  /** When the run began, by `performance.now`. */
  readonly began: number
}

/** Makes the broker of one run. */
export function createBroker({ called, began, ...context }: BrokerOptions): Broker {
  const ending = new AbortController()
  const handedOut = new Set<string>()
  const queue: (() => void)[] = []
  const projectId = context.store.getState().project.activeProjectId
  let calls = 0
  let underWay = 0

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (underWay >= LAMBDA_LIMITS.callsAtOnce)
      await new Promise<void>((resolve) => queue.push(resolve))
    underWay += 1
    try {
      return await work()
    } finally {
      underWay -= 1
      queue.shift()?.()
    }
  }

  async function make(request: HostRequest): Promise<Answer> {
    if (ending.signal.aborted) return refused('AbortError', 'The run was ended.')
    if (context.store.getState().project.activeProjectId !== projectId) {
      return refused('AbortError', 'The project that it belongs to was closed.')
    }
    const at = Math.round(performance.now() - began)
    const answer = await perform(request, { ...context, signal: ending.signal })
    if (request.kind === 'secret' && answer.ok && typeof answer.value === 'string')
      handedOut.add(answer.value)
    const isDenied = !answer.ok && answer.error.denied === true
    if (!isDenied && !ending.signal.aborted) {
      const took = Math.round(performance.now() - began) - at
      called({ kind: request.kind, about: aboutOf(request), at, took, ok: answer.ok })
    }
    return answer
  }

  return {
    answer(request) {
      calls += 1
      if (calls > LAMBDA_LIMITS.calls) {
        const message = `A run calls the host at most ${LAMBDA_LIMITS.calls} times.`
        return Promise.resolve(refused('LimitError', message))
      }
      return inTurn(() => make(request)).catch((error: unknown) =>
        refused('HostError', error instanceof Error ? error.message : String(error)),
      )
    },
    redact(text) {
      let clean = text
      // Shorter ones would blot out half of every text.
      for (const secret of handedOut)
        if (secret.length >= 4) clean = clean.replaceAll(secret, '•••')
      return clean
    },
    close: () => ending.abort(),
  }
}

function perform(request: HostRequest, context: CallContext): Promise<Answer> | Answer {
  switch (request.kind) {
    case 'fetch':
      return callFetch(request, context)
    case 'readFile':
      return readFile(request, context)
    case 'writeFile':
      return writeFile(request, context)
    case 'listFiles':
      return listFiles(request, context)
    case 'secret':
      return readSecretFor(request, context)
    case 'lambda':
      return callLambda(request, context)
  }
}

function aboutOf(request: HostRequest): string {
  if (request.kind === 'fetch')
    return `${request.method} ${withoutQuery(request.url)}`.slice(0, 500)
  return ('path' in request ? normalPath(`/${request.path}`) : request.name).slice(0, 500)
}

/** What stands behind the path may be a key. */
function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '').replace(/\/\/[^/@]*@/, '//')
}
