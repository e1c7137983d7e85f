import { expect, it } from 'vitest'
import type { LambdaRecord } from '@/model/lambda/lambda'
import { chooseEvent, chosenInput, takeInput, typeInput } from './inputDrafts'

let made = 0
const lambdaWith = (...inputs: readonly number[]): LambdaRecord => ({
  id: `l${(made += 1)}`,
  name: 'x',
  events: inputs.map((input, at) => ({ id: `e${at}`, name: `Event ${at}`, input })),
})
const withInput = (lambda: LambdaRecord, input: number): LambdaRecord => ({
  ...lambda,
  events: (lambda.events ?? []).map((event, at) => (at === 0 ? { ...event, input } : event)),
})

it('begins with the first test event, and with an empty object where there is none', () => {
  expect(chosenInput(lambdaWith(1, 2))).toMatchObject({ event: { id: 'e0' }, text: '1' })
  expect(chosenInput(lambdaWith())).toEqual({ text: '{}', parsed: { ok: true, value: {} } })
})

it('keeps what is typed as it was written, for each event', () => {
  const lambda = lambdaWith(1, 2)
  typeInput(lambda, ' 10')
  chooseEvent(lambda.id, 'e1')
  typeInput(lambda, '[')
  expect(chosenInput(lambda).parsed.ok).toBe(false)
  chooseEvent(lambda.id, 'e0')
  expect(chosenInput(lambda).text).toBe(' 10')
  // It went into the event: the text stays.
  expect(chosenInput(withInput(lambda, 10)).text).toBe(' 10')
})

it('shows what somebody else put into the event, in place of a draft', () => {
  const lambda = lambdaWith(1)
  typeInput(lambda, '10')
  expect(chosenInput(withInput(lambda, 3)).text).toBe('3')
})

it('goes to the first event when the chosen one is taken away', () => {
  const lambda = lambdaWith(1, 2)
  chooseEvent(lambda.id, 'e1')
  const { events = [] } = lambda
  expect(chosenInput({ ...lambda, events: events.slice(0, 1) }).event?.id).toBe('e0')
})

it('takes an input of the past where it is not kept', () => {
  const lambda = lambdaWith(1)
  takeInput(lambda.id, { a: 1 })
  expect(chosenInput(lambda)).toEqual({
    text: '{\n  "a": 1\n}',
    parsed: { ok: true, value: { a: 1 } },
  })
})
