import { PERSON_COLOURS, type Person } from '@/model/person'

/**
 * Reads who the server says is there: without this browser, and each person once per document, with what they
 * selected in all their tabs of it. What is malformed is left out.
 */
export function peopleFrom(answer: unknown, myId: string): readonly Person[] {
  const told = isObject(answer) && Array.isArray(answer['people']) ? answer['people'] : []
  const people = new Map<string, Person>()
  for (const entry of told) {
    const person = personFrom(entry)
    if (!person || person.id === myId) continue
    const key = JSON.stringify([person.id, person.treeId])
    const other = people.get(key)
    const selection = [...new Set([...(other?.selection ?? []), ...person.selection])]
    people.set(key, { ...person, selection })
  }
  // A tab with nothing on its canvas says nothing beside one with a document.
  const list = [...people.values()]
  const busy = new Set(list.filter(({ treeId }) => treeId !== null).map(({ id }) => id))
  return list.filter(({ id, treeId }) => treeId !== null || !busy.has(id))
}

function personFrom(entry: unknown): Person | undefined {
  if (!isObject(entry)) return undefined
  const { who, name, colour, document, selection } = entry
  if (typeof who !== 'string' || typeof name !== 'string' || !Array.isArray(selection)) {
    return undefined
  }
  return {
    id: who.split('.')[0] ?? who,
    name,
    colour: Number.isInteger(colour) ? Math.abs(Number(colour)) % PERSON_COLOURS.length : 0,
    treeId: typeof document === 'string' ? document : null,
    selection: selection.filter((id) => typeof id === 'string'),
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
