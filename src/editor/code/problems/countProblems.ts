import { codeKey, type CodeKey } from '@/model/code/target'
import type { Problem } from '@/editor/monaco/problems'

/** How many problems a text has. */
export interface ProblemCount {
  readonly errors: number
  readonly warnings: number
}

/** The problems of each text that has errors or warnings. */
export function countProblems(problems: readonly Problem[]): ReadonlyMap<CodeKey, ProblemCount> {
  const counts = new Map<CodeKey, ProblemCount>()
  for (const { target, severity } of problems) {
    if (severity === 'info') continue
    const key = codeKey(target)
    const { errors, warnings } = counts.get(key) ?? { errors: 0, warnings: 0 }
    counts.set(
      key,
      severity === 'error' ? { errors: errors + 1, warnings } : { errors, warnings: warnings + 1 },
    )
  }
  return counts
}
