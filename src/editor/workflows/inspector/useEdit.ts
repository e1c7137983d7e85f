import { useCallback } from 'react'
import type { PartEdit } from '@/model/workflow/edit/partEdit'
import type { Json } from '@/model/json'
import { titleOf } from '@/model/workflow/lint'
import { paramField } from '@/model/workflow/records'
import type { WorkflowNode } from '@/model/workflow/types'
import { useAppDispatch } from '@/store'
import { editEntities } from '@/store/entities'

/** Changes records of workflows in one step with a label. */
export function useEdit(): (label: string, edits: readonly PartEdit[]) => void {
  const dispatch = useAppDispatch()
  return useCallback(
    (label, edits) => {
      dispatch((_, getState) => {
        const { nodes } = getState().workflowParts
        // A text that was typed last may be told when its step is gone: it does not come back for that.
        const isGone = ({ collection, id }: PartEdit) =>
          collection === 'workflowNodes' && !nodes.some((node) => node.id === id)
        const standing = edits.filter((edit) => !isGone(edit))
        if (standing.length > 0) dispatch(editEntities(standing, label))
      })
    },
    [dispatch],
  )
}

/** Sets fields of one step; `what` ends the label: `the URL`. `undefined` takes a field away. */
export function useStepEdit(
  node: WorkflowNode,
): (what: string, fields: Readonly<Record<string, Json | undefined>>) => void {
  const edit = useEdit()
  const { id } = node
  const title = titleOf(node)
  return useCallback(
    (what, fields) =>
      edit(`Set ${what} of “${title}”`, [{ collection: 'workflowNodes', id, set: fields }]),
    [edit, id, title],
  )
}

/** Sets one parameter of a step. */
export function useParamEdit(
  node: WorkflowNode,
  name: string,
  label: string,
): (value: Json | undefined) => void {
  const edit = useStepEdit(node)
  return useCallback(
    (value) => edit(`“${label}”`, { [paramField(name)]: value }),
    [edit, label, name],
  )
}
