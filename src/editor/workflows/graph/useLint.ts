import { useDeferredValue, useMemo } from 'react'
import { lint, type LintProject, type Problem } from '@/model/workflow/lint'
import type { WorkflowGraph } from '@/model/workflow/types'
import { useAppSelector } from '@/store'

/** What is wrong with a workflow, a moment after each edit. */
export function useLint(graph: WorkflowGraph): readonly Problem[] {
  const project = useLintProject()
  const looked = useDeferredValue(graph)
  return useMemo(() => lint(looked, project), [looked, project])
}

function useLintProject(): LintProject {
  const lambdas = useAppSelector((state) => state.lambdas.lambdas)
  const workflows = useAppSelector((state) => state.workflows.workflows)
  const headers = useAppSelector((state) => state.componentTrees.headers)
  const files = useAppSelector((state) => state.files.files)
  return useMemo(() => {
    const names = (list: readonly { readonly id: string; readonly name?: string }[]) =>
      new Set(list.flatMap(({ id, name }) => [id, name ?? id]))
    const [lambda, workflow] = [names(lambdas), names(workflows)]
    const tree = names(headers)
    const paths = new Set(
      files.flatMap(({ name, path }) => [
        name,
        `${path === '/' ? '' : path}/${name}`,
        `${path === '/' ? '' : path}/${name}`.slice(1),
      ]),
    )
    return {
      hasLambda: (one) => lambda.has(one),
      hasWorkflow: (one) => workflow.has(one),
      hasTree: (one) => tree.has(one),
      hasFile: (path) => paths.has(path),
    }
  }, [lambdas, workflows, headers, files])
}
