import * as jsxRuntime from 'react/jsx-runtime'
import * as react from 'react'
import type { HostMessage } from '@/model/canvasProtocol'
import type { CanvasComponent, CodePlace } from '@/model/code/canvasCode'
import type { CatalogComponent, ComponentMap } from '@/renderer'
import { createBlobModules } from './blobModules'
import { createSlot, type Version } from './CodeSlot'
import { exportedComponent } from './exportedComponent'
import { pageGuard } from './guard'
import { markedComponent } from './markRoot'
import { messageOf } from './messageOf'
import { createModuleSpace } from './moduleSpace'
import { putStyle } from './putStyle'

/** What the host says of the project's code. */
export type CodeMessage = Extract<HostMessage, { readonly kind: 'code' }>

/** What code of the project threw. */
export interface CodeError {
  readonly type: string
  /** Of the node that was drawn. */
  readonly mark: string | undefined
  readonly message: string
  readonly place: CodePlace
}

/** What running the project's code needs of the frame. */
export interface CodeOptions {
  /** What the project's code imports as `espalier`. */
  readonly builtIn: ComponentMap
  readonly report: (error: CodeError) => void
  /** Told before code runs for the first time, and with `null` after it. */
  readonly onRun: (type: string | null) => void
  /** Somebody wants a component that is held to run again. */
  readonly onRunAgain: (type: string) => void
}

/** The components that were written in the project. */
export interface CodeComponents {
  /** Answers whether there are other components now than before. */
  readonly take: (message: CodeMessage) => boolean
  /** The component that draws the nodes of a type; the same one through all versions of its code. */
  readonly get: (type: string) => CatalogComponent | undefined
  readonly placeOf: (error: unknown) => CodePlace
}

interface Entry {
  told: CanvasComponent
  version: Version
  /** Counts what it was told, so that what was prepared for older code is dropped. */
  turn: number
  readonly listeners: Set<() => void>
  readonly slot: CatalogComponent
}

const LOADING: Version = { is: 'loading' }

/** Gives the page so many turns. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setTimeout(resolve))
}

/** Runs the project's components: each is loaded when it is first drawn, and again whenever it changes. */
export function createCodeComponents(options: CodeOptions): CodeComponents {
  const { builtIn, report, onRun, onRunAgain } = options
  const entries = new Map<string, Entry>()
  const guard = pageGuard()
  const blobs = createBlobModules()
  let serial = 0

  const packages = new Map<string, unknown>([
    ['react', react],
    ['react/jsx-runtime', jsxRuntime],
    ['espalier', Object.freeze(Object.fromEntries(builtIn))],
    ['espalier/style', putStyle],
  ])
  const space = createModuleSpace({
    load: blobs.load,
    packages: (specifier) => packages.get(specifier),
    guard: guard.check,
  })

  function show(entry: Entry, version: Version): void {
    entry.version = version
    for (const wake of entry.listeners) wake()
  }

  async function start(entry: Entry): Promise<void> {
    const turn = (entry.turn += 1)
    const { state, name, type } = entry.told
    if (state.is === 'loading') return
    if (state.is !== 'running') return show(entry, state)
    try {
      await space.prepare(state.entry)
      await alone(async () => {
        if (turn !== entry.turn) return
        onRun(type)
        await turns(2) // what was said is on its way before code runs that may never end
        guard.restart(entry)
        const component = markedComponent(exportedComponent(space.run(state.entry), name))
        show(entry, { is: 'ready', serial: (serial += 1), component })
      })
    } catch (error) {
      if (turn !== entry.turn) return
      const message = messageOf(error)
      const place = blobs.placeOf(error)
      show(entry, { is: 'broken', message, ...place })
      report({ type, mark: undefined, message, place })
    }
  }

  let last = Promise.resolve()
  /** One after the other, so that the one that hangs is known. */
  function alone(run: () => Promise<void>): Promise<void> {
    const done = last.then(run).finally(() => onRun(null))
    last = done.catch(() => {})
    return done
  }

  function createEntry(told: CanvasComponent): Entry {
    const listeners = new Set<() => void>()
    const slot = createSlot({
      name: () => entry.told.name,
      read: () => entry.version,
      subscribe(wake) {
        listeners.add(wake)
        if (entry.version === LOADING) void start(entry)
        return () => listeners.delete(wake)
      },
      begin: () => guard.restart(entry),
      runAgain: () => onRunAgain(entry.told.type),
      placeOf: blobs.placeOf,
      onError: (error, mark) =>
        report({
          type: entry.told.type,
          mark,
          message: messageOf(error),
          place: blobs.placeOf(error),
        }),
    }) as CatalogComponent
    const entry: Entry = { told, version: LOADING, turn: 0, listeners, slot }
    return entry
  }

  return {
    get: (type) => entries.get(type)?.slot,
    placeOf: blobs.placeOf,
    take({ modules, components, gone }) {
      const stale = space.put(modules)
      let isOther = false
      for (const type of gone) isOther = entries.delete(type) || isOther
      const told = new Set<string>()
      for (const component of components) {
        told.add(component.type)
        const entry = entries.get(component.type)
        if (!entry) {
          entries.set(component.type, createEntry(component))
          isOther = true
          continue
        }
        entry.told = component
      }
      for (const [type, entry] of entries) {
        const { state } = entry.told
        const isStale = state.is === 'running' && stale.has(state.entry)
        if (!isStale && !told.has(type)) continue
        // What nobody looks at is loaded when somebody does.
        if (entry.listeners.size > 0) void start(entry)
        else entry.version = LOADING
      }
      return isOther
    },
  }
}
