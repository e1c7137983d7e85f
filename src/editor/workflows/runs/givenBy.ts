import type { Outputs } from '@/model/workflow/kinds/kind'
import type { RunView } from '@/model/workflow/run/view'

/** What the steps of a run gave, by slug: for the expressions of a step that runs alone, or is tried. */
export function givenBy(view: RunView): Readonly<Record<string, Outputs>> {
  const given: Record<string, Outputs> = { ...view.given }
  for (const { id, slug } of view.graph?.nodes ?? []) {
    const step = view.nodes.get(id)?.latest
    if (step?.outputs) given[slug] = step.outputs
    else if (step?.error) given[slug] = { error: { ...step.error } }
  }
  return given
}
