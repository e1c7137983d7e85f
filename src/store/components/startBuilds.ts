import type { CanvasCompiler } from '@/lib/compiler'
import type { ProjectPath } from '@/model/code/paths'
import type { CodeKey } from '@/model/code/target'
import { holdsCode } from '@/model/component/holdsCode'
import type { InferredComponent } from '@/model/component/definition'
import type { Json } from '@/model/json'
import { sameJson } from '@/model/sameJson'
import { linkModules, type Linked, type LinkedModule } from '../code/linkModules'
import { selectPaths, targetOf } from '../code/projectCode'
import type { AppStore } from '../createStore'
import { componentsInferred } from '../slices/inferredSlice'
import { buildsOf, type ComponentBuild } from './builds'
import { runtimeErrorsOf } from './runtimeErrors'
import { changedKeys, textsOf, type CodeLists } from './changes'
import { readModuleText } from './moduleText'

/** What a component was last made of. */
interface Made {
  readonly build: ComponentBuild
  /** The texts that its build read; another version of one of them is another build. */
  readonly read: ReadonlySet<ProjectPath>
  readonly modules: readonly LinkedModule[]
}

/**
 * Keeps what the components of the open project have become in step with their code and with what that imports, until the
 * answer is called. Only what changed is compiled, and only what depends on it is linked again. A component whose code does
 * not compile keeps its last version that did.
 */
export function startBuilds(store: AppStore, compiler: CanvasCompiler): () => void {
  const builds = buildsOf(store)
  let made = new Map<string, Made>()
  let seen: CodeLists | undefined
  let project = ''
  let isRunning = false
  let isStopped = false

  function changed(): void {
    if (isRunning || isStopped || seen === listsIn()) return
    isRunning = true
    // After those who changed it: what comes at once is built in one go.
    queueMicrotask(() => {
      void build().finally(() => {
        isRunning = false
        changed()
      })
    })
  }

  let last: CodeLists | undefined
  function listsIn(): CodeLists {
    const { files, components, lambdas } = store.getState()
    const next = textsOf(files.files, components.components, lambdas.lambdas)
    if (last && changedKeys(last, next) === 'none') return last
    return (last = next)
  }

  async function build(): Promise<void> {
    const state = store.getState()
    const lists = listsIn()
    if (project !== state.project.activeProjectId) {
      project = state.project.activeProjectId
      made = new Map()
      seen = undefined
    }
    const difference = seen ? changedKeys(seen, lists) : 'all'
    seen = lists
    const paths = selectPaths(state)
    const isStale = (id: string, before: Made | undefined) => {
      if (!before || difference === 'all') return true
      if (difference === 'none') return false
      return [...difference].some((key) => {
        const path = paths.pathOf(key)
        return key === `components:${id}` || (path !== undefined && before.read.has(path))
      })
    }
    const next = new Map<string, Made>()
    const inferred: Record<string, InferredComponent> = {}
    await Promise.all(
      state.components.components.filter(holdsCode).map(async (component) => {
        const { id } = component
        const before = made.get(id)
        const entry = paths.pathOf(`components:${id}`)
        if (entry === undefined) return
        if (before && !isStale(id, before)) {
          next.set(id, before)
          return
        }
        const read = new Set<ProjectPath>()
        const compile = async (path: ProjectPath, text: string) =>
          (await compiler.compileGuarded(path, text, componentNameAt(paths.keyAt(path)))).compiled
        const source = {
          has: (path: ProjectPath) => paths.keyAt(path) !== undefined,
          read(path: ProjectPath) {
            read.add(path)
            return readModuleText(state, path)
          },
        }
        const linked = await linkModules(entry, source, { compile })
        next.set(id, madeOf(id, linked, read, before))
        const told = await compiler.compileGuarded(entry, component.code, component.name)
        if (told.inferred) inferred[id] = told.inferred
      }),
    )
    if (isStopped || store.getState().project.activeProjectId !== project) return
    const order = state.components.components.flatMap(({ id }) => {
      const one = next.get(id)
      return one ? [[id, one] as const] : []
    })
    const changedIds = order.flatMap(([id, one]) => (made.get(id) === one ? [] : [id]))
    made = new Map(order)
    tellInferred(store, inferred)
    runtimeErrorsOf(store).clear(changedIds)
    publish()

    function componentNameAt(key: CodeKey | undefined): string | undefined {
      const target = key && targetOf(key)
      if (target?.collection !== 'components') return undefined
      return state.components.components.find(({ id }) => id === target.id)?.name
    }
  }

  function publish(): void {
    const modules = new Map<ProjectPath, LinkedModule>()
    for (const one of made.values())
      for (const module of one.modules) {
        // A build that is right says what a text is now; one with a mistake only what it was.
        if (!one.build.error || !modules.has(module.path)) modules.set(module.path, module)
      }
    builds.set({
      builds: new Map([...made].map(([id, { build: one }]) => [id, one])),
      modules,
    })
  }

  const stop = store.subscribe(changed)
  changed()
  return () => {
    isStopped = true
    stop()
  }
}

function madeOf(
  id: string,
  linked: Linked,
  read: ReadonlySet<ProjectPath>,
  before: Made | undefined,
): Made {
  if (linked.ok) {
    const changedAt = before && { changedAt: performance.now() }
    return { build: { id, entry: linked.entry, ...changedAt }, read, modules: linked.modules }
  }
  return {
    build: { ...before?.build, id, error: linked.error },
    read,
    modules: before?.modules ?? [],
  }
}

/** Definitions follow from it: it is told only where it says something else. */
function tellInferred(store: AppStore, inferred: Record<string, InferredComponent>): void {
  const { inferred: known } = store.getState()
  const json = (value: InferredComponent | undefined) => value as unknown as Json | undefined
  const fresh = Object.entries(inferred).filter(
    ([id, value]) => !sameJson(json(value), json(Object.hasOwn(known, id) ? known[id] : undefined)),
  )
  if (fresh.length > 0) store.dispatch(componentsInferred(Object.fromEntries(fresh)))
}
