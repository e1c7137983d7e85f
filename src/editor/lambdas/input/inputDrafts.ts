import { useSyncExternalStore } from 'react'
import type { Json } from '@/model/json'
import type { LambdaRecord, TestEvent } from '@/model/lambda/lambda'
import type { Result } from '@/model/result'
import { sameJson } from '@/model/sameJson'
import { inputText, parseInput } from './parseInput'

/** The input that a lambda would be run with now. */
export interface ChosenInput {
  /** The test event that it belongs to; absent for one that is not kept. */
  readonly event?: TestEvent
  readonly text: string
  readonly parsed: Result<Json, string>
}

interface Draft {
  readonly text: string
  readonly parsed: Result<Json, string>
  /** What the event had when the draft was typed or kept. */
  readonly base: Json | undefined
}

interface Memory {
  /** `undefined` until a person chooses: the first event then. */
  readonly eventId?: string | null
  readonly drafts: ReadonlyMap<string | null, Draft>
}

const EMPTY: Memory = { drafts: new Map() }
const FIRST: Draft = { text: '{}', parsed: parseInput('{}'), base: undefined }

const byLambda = new Map<string, Memory>()
const listeners = new Set<() => void>()

/** The input of a lambda as it stands in the panel; drafts last as long as the page. */
export function chosenInput({ id, events = [] }: LambdaRecord): ChosenInput {
  const { eventId, drafts } = byLambda.get(id) ?? EMPTY
  const event =
    eventId === null ? undefined : (events.find((one) => one.id === eventId) ?? events[0])
  if (!event) {
    const { text, parsed } = drafts.get(null) ?? FIRST
    return { text, parsed }
  }
  const draft = drafts.get(event.id)
  // A draft stays until the event is changed elsewhere; what was typed and is kept already stays as it was written.
  if (draft && (sameJson(draft.base, event.input) || isOf(draft, event.input))) {
    return { event, text: draft.text, parsed: draft.parsed }
  }
  return { event, text: inputText(event.input), parsed: { ok: true, value: event.input } }
}

/** `chosenInput` for components. */
export function useChosenInput(lambda: LambdaRecord): ChosenInput {
  useSyncExternalStore(watch, () => byLambda.get(lambda.id))
  return chosenInput(lambda)
}

/** Chooses an event of a lambda; `null` chooses the input that is not kept. */
export function chooseEvent(lambdaId: string, eventId: string | null): void {
  put(lambdaId, { ...(byLambda.get(lambdaId) ?? EMPTY), eventId })
}

/** Notes what is typed. */
export function typeInput(lambda: LambdaRecord, text: string): void {
  const { event } = chosenInput(lambda)
  const memory = byLambda.get(lambda.id) ?? EMPTY
  const draft = { text, parsed: parseInput(text), base: event?.input }
  put(lambda.id, {
    eventId: event?.id ?? null,
    drafts: new Map(memory.drafts).set(event?.id ?? null, draft),
  })
}

/** Puts an input where it is not kept, to run it again or to keep it as an event. */
export function takeInput(lambdaId: string, input: Json): void {
  const memory = byLambda.get(lambdaId) ?? EMPTY
  const draft: Draft = {
    text: inputText(input),
    parsed: { ok: true, value: input },
    base: undefined,
  }
  put(lambdaId, { eventId: null, drafts: new Map(memory.drafts).set(null, draft) })
}

function isOf({ parsed }: Draft, input: Json): boolean {
  return parsed.ok && sameJson(parsed.value, input)
}

function put(lambdaId: string, memory: Memory): void {
  byLambda.set(lambdaId, memory)
  for (const listener of listeners) listener()
}

function watch(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
