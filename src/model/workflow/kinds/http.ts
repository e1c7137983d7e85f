import { OUT_PORT } from '../types'
import { StepFailure } from './context'
import { choiceParam, fieldsParam, filledParam, short } from './params'
import type { Params, StepKind } from './kind'
import { ONE_IN, oneOut } from './ports'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'] as const
const WITH_BODY: readonly string[] = ['POST', 'PUT', 'PATCH', 'DELETE']
/** Statuses after which the same request may go well. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

/** Makes a request. */
export const http: StepKind = {
  kind: 'http',
  label: 'HTTP request',
  group: 'Talk',
  icon: 'globe',
  description:
    'Asks a server. The first request to each one needs your permission in this browser.',
  keywords: ['fetch', 'api', 'rest', 'webhook', 'url', 'get', 'post'],
  role: 'step',
  params: [
    {
      type: 'choice',
      name: 'method',
      label: 'Method',
      default: 'GET',
      options: METHODS.map((value) => ({ value, label: value })),
    },
    {
      type: 'template',
      name: 'url',
      label: 'Address',
      placeholder: 'https://api.example.com/users/{{ input.id }}',
      isRequired: true,
    },
    { type: 'fields', name: 'headers', label: 'Headers' },
    {
      type: 'expression',
      name: 'body',
      label: 'Body',
      help: 'A text goes as it is, everything else as JSON.',
      placeholder: 'input',
      onlyIf: { param: 'method', is: WITH_BODY },
    },
    {
      type: 'switch',
      name: 'failOnStatus',
      label: 'Fail on 4xx, 5xx',
      help: 'A status of 400 or more is an error; otherwise the answer is handed on as it is.',
      default: true,
    },
  ],
  inputs: ONE_IN,
  outputs: () =>
    oneOut({
      type: 'object',
      properties: { status: { type: 'integer' }, headers: { type: 'object' }, body: {} },
      required: ['status', 'headers', 'body'],
    }),
  hasErrorPort: true,
  effect: ({ method }) =>
    method === undefined || method === 'GET' || method === 'HEAD' ? 'read' : 'write',
  glance: (params) => {
    const address = short(params['url'])?.replace(/^https?:\/\//, '')
    return address && `${choiceParam(params, 'method', 'GET')} ${address}`
  },
  run: async ({ params, host, signal, idempotencyKey }) => {
    const method = choiceParam(params, 'method', 'GET')
    const { url, headers, body } = requestOf(params, method)
    const response = await host.fetch(
      { url, method, headers, ...(body !== undefined && { body }) },
      { signal, idempotencyKey },
    )
    const { status } = response
    if (status >= 400 && params['failOnStatus'] !== false) {
      throw new StepFailure('http', `${hostOf(url)} answered with the status ${status}.`, {
        retryable: PASSING.has(status),
        data: { ...response },
        ...retryAfter(response.headers['retry-after']),
      })
    }
    return { [OUT_PORT]: { ...response } }
  },
}

function requestOf(params: Params, method: string) {
  const url = filledParam(params, 'url', 'Address').trim()
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(fieldsParam(params, 'headers'))) {
    headers[name.toLowerCase()] = typeof value === 'string' ? value : JSON.stringify(value)
  }
  const given = WITH_BODY.includes(method) ? params['body'] : undefined
  if (given === undefined || given === null) return { url, headers, body: undefined }
  if (typeof given === 'string') return { url, headers, body: given }
  headers['content-type'] ??= 'application/json'
  return { url, headers, body: JSON.stringify(given) }
}

/** The header `Retry-After` as seconds; a date says when. */
function retryAfter(header: string | undefined): { readonly retryAfterMs?: number } {
  if (header === undefined) return {}
  const seconds = Number(header)
  return Number.isFinite(seconds) && seconds >= 0 ? { retryAfterMs: seconds * 1000 } : {}
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
