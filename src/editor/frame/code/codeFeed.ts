import type { HostMessage } from '@/model/canvasProtocol'
import type { CanvasComponent, CanvasModule } from '@/model/code/canvasCode'
import type { ProjectPath } from '@/model/code/paths'
import type { Json } from '@/model/json'
import { sameJson } from '@/model/sameJson'

/** What a frame is to know of the project's code. */
export interface CodeSnapshot {
  readonly components: readonly CanvasComponent[]
  readonly modules: ReadonlyMap<ProjectPath, CanvasModule>
}

/** Keeps one frame in step with the project's code: each call sends what differs from the one before. */
export function createCodeFeed(send: (message: HostMessage) => void): (now: CodeSnapshot) => void {
  let components = new Map<string, CanvasComponent>()
  const sent = new Map<ProjectPath, CanvasModule>()
  return (now) => {
    const modules = neededBy(now).filter((module) => !sameModule(sent.get(module.path), module))
    const changed = now.components.filter(
      (one) => !sameJson(json(components.get(one.type)), json(one)),
    )
    const next = new Map(now.components.map((one) => [one.type, one]))
    const gone = [...components.keys()].filter((type) => !next.has(type))
    components = next
    for (const module of modules) sent.set(module.path, module)
    if (modules.length + changed.length + gone.length === 0) return
    send({ kind: 'code', modules, components: changed, gone })
  }
}

/** The modules that the components which run are made of. */
function neededBy({ components, modules }: CodeSnapshot): CanvasModule[] {
  const paths = new Set(
    components.flatMap(({ state }) => (state.is === 'running' ? [state.entry] : [])),
  )
  const needed: CanvasModule[] = []
  for (const path of paths) {
    const module = modules.get(path)
    if (!module) continue
    needed.push({ path, code: module.code, imports: module.imports })
    for (const target of Object.values(module.imports)) paths.add(target)
  }
  return needed
}

function sameModule(before: CanvasModule | undefined, after: CanvasModule): boolean {
  return before?.code === after.code && sameJson(before.imports, after.imports)
}

function json(component: CanvasComponent | undefined): Json | undefined {
  return component as unknown as Json | undefined
}
