import { useMemo, useSyncExternalStore } from 'react'
import type { CodePlace } from '@/model/code/canvasCode'
import { useAppStore } from '@/store'
import { buildsOf } from '@/store/components/builds'
import { runtimeErrorsOf } from '@/store/components/runtimeErrors'

/** Something that is wrong with a component. */
export interface ComponentError extends CodePlace {
  readonly message: string
  readonly column?: number
  /** `compile`: its code is none. `run`: it threw. */
  readonly when: 'compile' | 'run'
}

/** What is wrong with a component now; renders again when that changes. */
export function useComponentErrors(id: string): readonly ComponentError[] {
  const store = useAppStore()
  const builds = buildsOf(store)
  const errors = runtimeErrorsOf(store)
  const compile = useSyncExternalStore(builds.watch, () => builds.read().builds.get(id)?.error)
  const run = useSyncExternalStore(errors.watch, () => errors.of(id))
  return useMemo(
    () => [
      ...(compile ? [{ ...compile, when: 'compile' as const }] : []),
      ...(run ? [{ ...run, when: 'run' as const }] : []),
    ],
    [compile, run],
  )
}
