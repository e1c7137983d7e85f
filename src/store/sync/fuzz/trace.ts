import type { Json } from '@/model/json'
import type { RecordKey } from '@/model/records'

/** What happened in a run, in its order, to be read when something went wrong. */
export interface Trace {
  /** `about`: the keys that it concerns; without one it concerns every record. */
  readonly add: (what: string, about: readonly string[], detail?: Json) => void
  /** What happened to some records; without any, all that happened. */
  readonly of: (keys: readonly RecordKey[]) => readonly string[]
}

/** An empty trace. */
export function createTrace(): Trace {
  const events: (readonly [what: string, about: string, detail: Json | undefined])[] = []
  return {
    add: (what, about, detail) => void events.push([what, about.join(' '), detail]),
    of: (keys) =>
      events
        .filter(
          ([, about]) =>
            about === '' || keys.length === 0 || keys.some((key) => about.includes(key)),
        )
        .map(([what, , detail]) =>
          detail === undefined ? what : `${what} ${JSON.stringify(detail)}`,
        ),
  }
}
