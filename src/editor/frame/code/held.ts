import type { BuiltComponents } from '@/store/components/builds'

const KEY = 'espalier.held'

let held: ReadonlyMap<string, string> | undefined
const listeners = new Set<() => void>()

/** Whether this window was opened with `?safe=1`: no code of the project runs in it. */
export function isSafeMode(): boolean {
  return new URLSearchParams(location.search).get('safe') === '1'
}

/** Components that made the canvas hang, or took its page away, with the code that they did it with. A reload does not forget them. */
export function heldComponents(): ReadonlyMap<string, string> {
  return (held ??= remembered())
}

/** Runs none of these components again until their code is another one. */
export function hold(ids: readonly string[], built: BuiltComponents): void {
  const next = new Map(heldComponents())
  for (const id of ids) next.set(id, fingerprint(id, built))
  set(next)
}

/** Runs a component again with the code that it has. */
export function release(id: string): void {
  const next = new Map(heldComponents())
  if (next.delete(id)) set(next)
}

/** Why a component is not run now; `undefined` for one that is. */
export function heldBecause(id: string, built: BuiltComponents): 'safe' | 'hung' | undefined {
  if (isSafeMode()) return 'safe'
  const print = heldComponents().get(id)
  return print !== undefined && print === fingerprint(id, built) ? 'hung' : undefined
}

/** Calls back when others are held; answers how to stop. */
export function watchHeld(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function set(next: ReadonlyMap<string, string>): void {
  held = next
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...next]))
  } catch {
    // Nothing is remembered where storage is blocked.
  }
  for (const wake of listeners) wake()
}

/** Stands for the code of a component and all that it imports. */
function fingerprint(id: string, { builds, modules }: BuiltComponents): string {
  const paths = new Set([builds.get(id)?.entry ?? ''])
  let hash = 0x811c9dc5
  for (const path of paths) {
    const module = modules.get(path)
    for (const target of Object.values(module?.imports ?? {})) paths.add(target)
    const text = module?.code ?? ''
    for (let at = 0; at < text.length; at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    }
  }
  return `${paths.size}.${hash >>> 0}`
}

function remembered(): ReadonlyMap<string, string> {
  try {
    const entries: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return new Map(Array.isArray(entries) ? (entries as [string, string][]) : [])
  } catch {
    return new Map()
  }
}
