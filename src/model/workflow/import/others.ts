import { isJsonObject, type Json, type JsonObject } from '../../json'
import type { Params } from '../kinds/kind'

/** What a step of another program becomes here. */
export interface Taken {
  readonly kind: string
  readonly params?: Params
  /** What is lost, as a sentence. */
  readonly lost?: string
}

type Taker = (config: JsonObject, title: string) => Taken

/** Kinds of other programs, in lower case and without what stands before the last dot, and what becomes of them. */
const TAKERS: Readonly<Record<string, Taker>> = {
  trigger: (config) =>
    config['triggerType'] === 'schedule'
      ? { kind: 'schedule' }
      : { kind: config['triggerType'] === 'event' ? 'called' : 'manual' },
  manualtrigger: () => ({ kind: 'manual' }),
  start: () => ({ kind: 'manual' }),
  scheduletrigger: () => ({ kind: 'schedule' }),
  cron: () => ({ kind: 'schedule' }),
  webhook: () => ({ kind: 'called', lost: 'Nothing outside of the editor can call it.' }),
  executeworkflowtrigger: () => ({ kind: 'called' }),
  condition: (config) => ({ kind: 'if', params: expressionIn(config, 'condition', 'expression') }),
  if: (config) => ({ kind: 'if', params: expressionIn(config, 'condition', 'expression') }),
  switch: () => ({ kind: 'switch', lost: 'Its cases are to be written again.' }),
  merge: () => ({ kind: 'join' }),
  join: () => ({ kind: 'join' }),
  wait: () => ({ kind: 'delay' }),
  delay: () => ({ kind: 'delay' }),
  httprequest: request,
  http: request,
  api: request,
  notification: (_, title) => ({ kind: 'toast', params: { text: title } }),
  executeworkflow: () => ({
    kind: 'callWorkflow',
    lost: 'Which one it calls is to be chosen again.',
  }),
  stickynote: note,
  comment: note,
  set: (config) => ({ kind: 'transform', params: expressionIn(config, 'value', 'expression') }),
  transform: (config) => ({
    kind: 'transform',
    params: expressionIn(config, 'value', 'expression', 'value'),
  }),
  code: code,
  function: code,
  lambda: code,
  action: nothing,
  noop: () => ({ kind: 'transform' }),
  end: () => ({ kind: 'output' }),
  output: () => ({ kind: 'output' }),
}

/** What a step of another program becomes; `undefined` where nothing here is like it. */
export function takenFrom(type: string, config: JsonObject, title: string): Taken | undefined {
  const short = type.slice(type.lastIndexOf('.') + 1).toLowerCase()
  return Object.hasOwn(TAKERS, short) ? TAKERS[short]?.(config, title) : undefined
}

function request(config: JsonObject): Taken {
  const { url, method } = config
  return {
    kind: 'http',
    params: {
      ...(typeof url === 'string' && { url: templateOf(url) }),
      ...(typeof method === 'string' && { method: method.toUpperCase() }),
    },
  }
}

function note(config: JsonObject, title: string): Taken {
  const text = config['content'] ?? config['text']
  return { kind: 'note', params: { text: typeof text === 'string' ? text : title } }
}

function code(): Taken {
  return { kind: 'lambda', lost: 'Its code is to be put into a lambda, which it then names.' }
}

function nothing(): Taken {
  return { kind: 'transform', lost: 'It hands its input on: what it did there is not in the file.' }
}

function expressionIn(config: JsonObject, param: string, ...fields: readonly string[]): Params {
  const found = fields.map((field) => config[field]).find((value) => typeof value === 'string')
  return found === undefined ? {} : { [param]: expressionOf(found) }
}

/** `={{ $json.a }}` of n8n as an expression here; every other text is one already. */
function expressionOf(text: Json): string {
  const given = typeof text === 'string' ? text : ''
  const inner = /^=?\s*\{\{([^]*)\}\}\s*$/.exec(given)?.[1] ?? given
  return inner.replaceAll('$json', 'input').trim()
}

/** A text of n8n as a template here: without the `=` before it. */
function templateOf(text: string): string {
  return text.replace(/^=/, '').replaceAll('$json', 'input')
}

/** What a step of another program is set to, wherever it keeps that. */
export function configOf(node: JsonObject): JsonObject {
  const parts = [node['data'], node['parameters'], node['config']].filter(isJsonObject)
  return Object.assign({}, ...parts) as JsonObject
}
