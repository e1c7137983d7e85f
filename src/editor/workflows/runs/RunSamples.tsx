import { useMemo, type ReactNode } from 'react'
import { SamplesContext } from '../inspector/samples'
import { sampleScope } from './sampleScope'
import { useFollowRuns, useShownRun } from './useShownRun'

interface RunSamplesProps {
  readonly workflowId: string
  readonly children: ReactNode
}

/** Lets expressions be tried with the values of the run that is shown, which is the last one unless another was chosen. */
export function RunSamples({ workflowId, children }: RunSamplesProps) {
  useFollowRuns(workflowId)
  const shown = useShownRun(workflowId)
  const version = shown?.version
  // What is known of a run grows in place: its version tells when it is more.
  const samplesOf = useMemo(
    () => (version === undefined ? () => ({}) : (id: string) => sampleScope(shown?.view, id)),
    [shown, version],
  )
  return <SamplesContext value={samplesOf}>{children}</SamplesContext>
}
