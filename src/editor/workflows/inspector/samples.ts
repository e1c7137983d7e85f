import { createContext, useContext } from 'react'
import type { Json } from '@/model/json'

/** Values of the last run that an expression of a step can be tried with, by name: `input`, `nodes`, `item`, `index`, `run`. */
export type SampleScope = Readonly<Record<string, Json>>

/** Answers the sample scope of a step. */
export type SamplesOf = (nodeId: string) => SampleScope

/** Where the last run is known; nothing else gives samples. */
export const SamplesContext = createContext<SamplesOf>(() => ({}))

/** What expressions of a step can be tried with. */
export function useSamples(nodeId: string): SampleScope {
  return useContext(SamplesContext)(nodeId)
}
