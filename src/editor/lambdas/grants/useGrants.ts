import { useSyncExternalStore } from 'react'
import type { Capabilities } from '@/model/lambda/lambda'
import { useAppSelector } from '@/store'
import { grantsOf, setGrants, watchRuns } from '@/store/lambdas'
import { withGrant, type Wish } from './wishes'

const listeners = new Set<() => void>()

interface Grants {
  /** What the lambda may use in this browser. */
  readonly granted: Capabilities
  readonly grant: (wish: Wish, isOn: boolean) => void
}

/** What is granted to a lambda of the open project in this browser. */
export function useGrants(lambdaId: string): Grants {
  const projectId = useAppSelector(({ project }) => project.activeProjectId)
  // As a text, because a new object each time would be a change each time.
  const text = useSyncExternalStore(
    (wake) => {
      listeners.add(wake)
      // The dialog of a run may have granted something.
      const stop = watchRuns(lambdaId, wake)
      return () => {
        listeners.delete(wake)
        stop()
      }
    },
    () => JSON.stringify(grantsOf(projectId, lambdaId)),
  )
  const granted = JSON.parse(text) as Capabilities
  return {
    granted,
    grant(wish, isOn) {
      try {
        setGrants(projectId, lambdaId, withGrant(grantsOf(projectId, lambdaId), wish, isOn))
      } catch {
        // A browser that keeps nothing grants nothing: the switch stays off.
      }
      for (const wake of listeners) wake()
    },
  }
}
