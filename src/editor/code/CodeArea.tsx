import type { ComponentType } from 'react'
import type { CodeCollection } from '@/model/code/target'

/** What stands beside an open text, by its collection: the preview of a component, the runs of a lambda. */
export type CodeSides = {
  readonly [C in CodeCollection]?: ComponentType<{ readonly id: string }>
}

interface CodeAreaProps {
  readonly sides: CodeSides
}

/** The area in which files, components and lambdas are edited as text. */
export function CodeArea({ sides: _ }: CodeAreaProps) {
  return <section aria-label="Code" />
}
