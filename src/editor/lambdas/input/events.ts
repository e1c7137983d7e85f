import type { Json } from '@/model/json'
import type { TestEvent } from '@/model/lambda/lambda'
import { fail, ok, type Result } from '@/model/result'

type Events = readonly TestEvent[]

/** A name that no event has: `Event`, `Event 2`, … */
export function freshEventName(events: Events, wanted: string): string {
  const taken = new Set(events.map(({ name }) => name))
  let name = wanted
  for (let count = 2; taken.has(name); count += 1) name = `${wanted} ${count}`
  return name
}

/** The name that a text stands for; refuses none, and one that another event has. */
export function parseEventName(
  events: Events,
  text: string,
  ownId?: string,
): Result<string, string> {
  const name = text.trim()
  if (name === '') return fail('Enter a name.')
  if (events.some((event) => event.name === name && event.id !== ownId)) {
    return fail(`“${name}” exists already. Enter another name.`)
  }
  return ok(name)
}

/** The events after one of them got another name or input. */
export function withEvent(
  events: Events,
  id: string,
  set: { readonly name?: string; readonly input?: Json },
): Events {
  return events.map((event) => (event.id === id ? { ...event, ...set } : event))
}

/** The events with a copy of one right after it; as they were when it is not there. */
export function withCopyOf(events: Events, id: string, newId: string): Events {
  return events.flatMap((event) =>
    event.id === id
      ? [event, { ...event, id: newId, name: freshEventName(events, `${event.name} copy`) }]
      : [event],
  )
}

/** The event that is chosen after one was taken away: the next one, else the one before it. */
export function neighbourOf(events: Events, id: string): TestEvent | undefined {
  const at = events.findIndex((event) => event.id === id)
  return events[at + 1] ?? events[at - 1]
}
