import type { Json, JsonObject } from '@/model/json'
import type { RecordChange } from '@/model/records'
import type { recordsArrived } from '../records'

type Arrival = ReturnType<typeof recordsArrived>['payload']

/** What every stored entity has. Keys that its type does not list are kept. */
export interface Entity {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly updatedAt?: number
}

/** A list after an entity was put: in its old place, or last. */
export function withEntity<E extends Entity>(list: readonly E[], entity: E): E[] {
  const at = list.findIndex(({ id }) => id === entity.id)
  return at === -1 ? [...list, entity] : list.with(at, entity)
}

/** A list after records of its collection came from elsewhere; the same list when none did. */
export function withArrivedEntities<E extends Entity>(
  list: readonly E[],
  collection: RecordChange['collection'],
  { changes, complete }: Arrival,
): readonly E[] {
  const arrived = new Map(
    changes
      .filter((change) => change.collection === collection)
      .map(({ id, value }) => [id, value as (JsonObject & Entity) | null]),
  )
  const whole = complete?.includes(collection) ?? false
  if (arrived.size === 0 && !whole) return list
  const standing = list.flatMap((entity) => {
    const value = arrived.get(entity.id)
    if (value) return [value as unknown as E]
    return value === null || whole ? [] : [entity]
  })
  const known = new Set(list.map(({ id }) => id))
  const fresh = [...arrived].flatMap(([id, value]) =>
    value && !known.has(id) ? [value as unknown as E] : [],
  )
  return [...standing, ...fresh]
}

/** An entity as the record that stores it. */
export function recordOf(entity: Entity): JsonObject {
  return entity as unknown as JsonObject & { [key: string]: Json }
}
