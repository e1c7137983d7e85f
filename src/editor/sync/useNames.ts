import { useMemo } from 'react'
import { refOf } from '@/model/records'
import { getNode } from '@/model/tree/doc'
import { useAppSelector } from '@/store'
import type { Names } from './conflictWords'

/** What people call the records of the open project, and projects, by what is in the state. */
export function useNames(): Names {
  const trees = useAppSelector((state) => state.componentTrees)
  const files = useAppSelector((state) => state.files.files)
  const components = useAppSelector((state) => state.components.components)
  const workflows = useAppSelector((state) => state.workflows.workflows)
  const parts = useAppSelector((state) => state.workflowParts)
  const lambdas = useAppSelector((state) => state.lambdas.lambdas)
  const models = useAppSelector((state) => state.models.models)
  const projects = useAppSelector((state) => state.project.projects)
  return useMemo(() => {
    const document = (treeId: string) => trees.headers.find(({ id }) => id === treeId)?.name
    const lists = {
      files,
      components,
      workflows,
      workflowNodes: parts.nodes,
      lambdas,
      models,
      projects,
    }
    return {
      document,
      record(key) {
        const ref = refOf(key)
        if (!ref) return undefined
        if (ref.collection === 'componentTrees') return document(ref.id)
        if (ref.collection === 'nodes') {
          const doc = trees.docs[ref.treeId]
          const node = doc && getNode(doc, ref.id)
          return node && (typeof node.name === 'string' && node.name !== '' ? node.name : node.type)
        }
        if (!Object.hasOwn(lists, ref.collection)) return undefined
        const list: readonly { readonly id: string; readonly name?: unknown }[] =
          lists[ref.collection as keyof typeof lists]
        const name = list.find(({ id }) => id === ref.id)?.name
        return typeof name === 'string' ? name : undefined
      },
    }
  }, [trees, files, components, workflows, parts, lambdas, models, projects])
}
