import type { CanvasComponent, CanvasComponentState } from '@/model/code/canvasCode'
import { holdsCode } from '@/model/component/holdsCode'
import { typeOfComponent } from '@/model/component/type'
import type { BuiltComponents, ComponentBuild } from '@/store/components/builds'
import type { RootState } from '@/store'
import type { CodeSnapshot } from './codeFeed'

type Records = RootState['components']['components']

interface Sources {
  readonly records: Records
  readonly built: BuiltComponents
  /** Why a component is not run; `undefined` for one that is. */
  readonly heldBecause: (id: string) => 'safe' | 'hung' | undefined
  /** Only these types; all without it. */
  readonly only?: ReadonlySet<string> | undefined
}

/** What the canvas is to show of the components that are written in code. */
export function codeSnapshot({ records, built, heldBecause, only }: Sources): CodeSnapshot {
  const components = records.filter(holdsCode).flatMap((record): CanvasComponent[] => {
    const type = typeOfComponent(record.id)
    if (only && !only.has(type)) return []
    const because = heldBecause(record.id)
    const state = because
      ? ({ is: 'held', because } as const)
      : stateOf(built.builds.get(record.id))
    return [{ type, name: record.name, state }]
  })
  return { components, modules: built.modules }
}

function stateOf(build: ComponentBuild | undefined): CanvasComponentState {
  if (!build) return { is: 'loading' }
  if (build.entry !== undefined) return { is: 'running', entry: build.entry }
  if (!build.error) return { is: 'loading' }
  const { message, path, line } = build.error
  return { is: 'broken', message, path, line }
}
