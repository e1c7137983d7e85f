import type { Json } from '@/model/json'
import { isJsonObject } from '@/model/json'
import { isNestedDeeper } from '@/model/jsonDepth'
import { LAMBDA_LIMITS } from '@/model/lambda/limits'
import { LAST_WORD, type HostRequest, type WorkerWord } from '@/model/lambda/sandboxProtocol'
import type { LambdaFrame, LogLine } from '@/model/lambda/lambda'

const LEVELS: ReadonlySet<unknown> = new Set(['log', 'info', 'warn', 'error', 'debug'])
const CODES: ReadonlySet<unknown> = new Set([
  'compile',
  'thrown',
  'timeout',
  'memory',
  'output',
  'neverSettled',
  'denied',
  'crashed',
  'missing',
])

/**
 * What a worker said, or `undefined` when it is no word of the protocol: a worker whose virtual machine was broken out of may
 * say anything, so nothing of it is believed but its shape.
 */
export function parseWord(text: string): WorkerWord | undefined {
  const isLast = text.startsWith(LAST_WORD)
  let word: unknown
  try {
    const json = isLast ? text.slice(LAST_WORD.length) : text
    if (isNestedDeeper(json, LAMBDA_LIMITS.depth + 10)) return undefined
    word = JSON.parse(json)
  } catch {
    return undefined
  }
  if (!isJsonObject(word)) return undefined
  const { kind } = word
  if (kind === 'done' && isLast && word['output'] !== undefined) {
    return { kind, output: word['output'], ...memoryOf(word['memoryUsed']) }
  }
  if (kind === 'failed' && isLast) return failedWord(word)
  if (kind === 'logs' && !isLast && Array.isArray(word['lines'])) {
    const lines = (word['lines'] as readonly Json[])
      .map(logLine)
      .filter((line) => line !== undefined)
    return { kind, lines, cut: word['cut'] === true }
  }
  if (kind === 'call' && !isLast && typeof word['seq'] === 'number') {
    const request = hostRequest(word['request'])
    return request && { kind, seq: word['seq'], request }
  }
  return undefined
}

type Fields = Readonly<Record<string, Json | undefined>>

function failedWord(word: Fields): WorkerWord | undefined {
  const { error } = word
  if (!isJsonObject(error) || !CODES.has(error['code']) || typeof error['message'] !== 'string')
    return undefined
  const { name, frames } = error
  return {
    kind: 'failed',
    error: {
      code: error['code'] as Extract<WorkerWord, { kind: 'failed' }>['error']['code'],
      message: error['message'].slice(0, 10_000),
      ...(typeof name === 'string' && { name: name.slice(0, 200) }),
      ...(Array.isArray(frames) && {
        frames: (frames as readonly Json[]).slice(0, 50).filter(isFrame),
      }),
    },
    ...memoryOf(word['memoryUsed']),
  }
}

function isFrame(value: Json): value is LambdaFrame & Json {
  return (
    isJsonObject(value) && typeof value['path'] === 'string' && typeof value['line'] === 'number'
  )
}

function memoryOf(value: Json | undefined): { readonly memoryUsed?: number } {
  return typeof value === 'number' ? { memoryUsed: value } : {}
}

function logLine(value: Json): LogLine | undefined {
  if (!isJsonObject(value)) return undefined
  const { level, text, at } = value
  if (!LEVELS.has(level) || typeof text !== 'string' || typeof at !== 'number') return undefined
  return { level: level as LogLine['level'], text, at }
}

function hostRequest(value: Json | undefined): HostRequest | undefined {
  if (!isJsonObject(value)) return undefined
  const { kind, path, name, text, input } = value
  if (kind === 'fetch') return fetchRequest(value)
  if ((kind === 'readFile' || kind === 'listFiles') && typeof path === 'string')
    return { kind, path }
  if (kind === 'writeFile' && typeof path === 'string' && typeof text === 'string')
    return { kind, path, text }
  if (kind === 'secret' && typeof name === 'string') return { kind, name }
  if (kind === 'lambda' && typeof name === 'string') return { kind, name, input: input ?? null }
  return undefined
}

function fetchRequest({ url, method, headers, body }: Fields): HostRequest | undefined {
  if (typeof url !== 'string' || typeof method !== 'string' || !Array.isArray(headers))
    return undefined
  const pairs = (headers as readonly Json[]).filter(
    (pair): pair is [string, string] =>
      Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string',
  )
  return { kind: 'fetch', url, method, headers: pairs, ...(typeof body === 'string' && { body }) }
}
