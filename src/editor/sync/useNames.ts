import { useMemo } from 'react'
import { valueOf, type Model, type ModelRecord } from '@/model/data/model'
import { refOf } from '@/model/records'
import { getNode } from '@/model/tree/doc'
import { useAppSelector } from '@/store'
import { recordOfId } from '@/store/slices/recordsSlice'
import type { Names } from './conflictWords'

/** In characters. */
const LONGEST_NAME = 60

/** What people call the records of the open project, and projects, by what is in the state. */
export function useNames(): Names {
  const trees = useAppSelector((state) => state.componentTrees)
  const files = useAppSelector((state) => state.files.files)
  const components = useAppSelector((state) => state.components.components)
  const workflows = useAppSelector((state) => state.workflows.workflows)
  const parts = useAppSelector((state) => state.workflowParts)
  const lambdas = useAppSelector((state) => state.lambdas.lambdas)
  const models = useAppSelector((state) => state.models.models)
  const themes = useAppSelector((state) => state.theme.themes)
  const rows = useAppSelector((state) => state.records)
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
      theme: themes,
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
        if (ref.collection === 'records') return nameOfRecord(recordOfId(rows, ref.id), models)
        if (!Object.hasOwn(lists, ref.collection)) return undefined
        const list: readonly { readonly id: string; readonly name?: unknown }[] =
          lists[ref.collection as keyof typeof lists]
        const name = list.find(({ id }) => id === ref.id)?.name
        return typeof name === 'string' ? name : undefined
      },
      field(key, fieldId) {
        const record = recordOfId(rows, refOf(key)?.id ?? '')
        const known = models.filter(({ id }) => record === undefined || id === record.modelId)
        const fields = known.flatMap((model) => model.fields)
        const field = fields.find(({ id }) => id === fieldId)
        return field && (field.label ?? field.name)
      },
    }
  }, [trees, files, components, workflows, parts, lambdas, models, themes, rows, projects])
}

/** A record is called what its first text says. */
function nameOfRecord(
  record: ModelRecord | undefined,
  models: readonly Model[],
): string | undefined {
  const model = record && models.find(({ id }) => id === record.modelId)
  if (!record || !model) return undefined
  const texts = model.fields.map(({ id }) => valueOf(record, id))
  const text = texts.find((value) => typeof value === 'string' && value !== '')
  return typeof text === 'string' ? text.slice(0, LONGEST_NAME) : undefined
}
