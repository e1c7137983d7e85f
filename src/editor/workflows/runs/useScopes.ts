import { useMemo, useState } from 'react'
import type { RunView } from '@/model/workflow/run/view'
import { iterationScope, keyOfStep, type StepKey } from '@/model/workflow/run/events'
import { containersOf, indexOf } from '@/model/workflow/graph'
import type { ShownRun } from './shownRuns'

/** Which round of each container is looked at. */
export interface Scopes {
  /** The round that is looked at of a container in the rounds around it. */
  readonly roundOf: (container: StepKey) => number
  readonly choose: (container: StepKey, round: number) => void
  /** The activation of a step that is looked at. */
  readonly keyOf: (nodeId: string) => StepKey
}

/** The rounds that a person looks at, in each run anew the first ones. */
export function useScopes(shown: ShownRun | undefined): Scopes {
  const [chosen, setChosen] = useState<ReadonlyMap<StepKey, number>>(new Map())
  const [runId, setRunId] = useState(shown?.runId)
  if (runId !== shown?.runId) {
    setRunId(shown?.runId)
    setChosen(new Map())
  }
  return useMemo(() => {
    const roundOf = (container: StepKey) => chosen.get(container) ?? 0
    return {
      roundOf,
      choose: (container, round) => setChosen((before) => new Map(before).set(container, round)),
      keyOf: (nodeId) => keyIn(shown?.view, nodeId, roundOf),
    }
  }, [chosen, shown])
}

/** The key of a step in the chosen rounds of the containers around it. */
export function keyIn(
  view: RunView | undefined,
  nodeId: string,
  roundOf: (container: StepKey) => number,
): StepKey {
  const { graph } = view ?? {}
  if (!graph || (view?.isOnly && view.nodeId === nodeId)) return keyOfStep('', nodeId)
  const around = containersOf(indexOf(graph), nodeId).toReversed()
  // In a run of one step its container is not gone round.
  const from = view?.isOnly ? around.indexOf(view.nodeId) : 0
  let scope = ''
  for (const container of around.slice(Math.max(0, from))) {
    const key = keyOfStep(scope, container)
    scope = iterationScope(key, roundOf(key))
  }
  return keyOfStep(scope, nodeId)
}
