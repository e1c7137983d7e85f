import { isJsonObject, type Json } from '../../json'
import { OUT_PORT } from '../types'
import { StepFailure, type PropChange } from './context'
import { filledParam, wordFor } from './params'
import type { StepKind } from './kind'
import { ONE_IN, oneOut } from './ports'

/** Changes props of nodes. */
export const setProps: StepKind = {
  kind: 'setProps',
  label: 'Update props',
  group: 'Project',
  icon: 'pencil',
  description: 'Sets props of nodes of a document, as one step that can be undone.',
  keywords: ['node', 'text', 'tree', 'write', 'translate'],
  role: 'step',
  params: [
    { type: 'tree', name: 'tree', label: 'Document', isRequired: true },
    {
      type: 'expression',
      name: 'changes',
      label: 'Changes',
      help: 'A list of “{ node, props }”: the id or the name of a node, and the props to set.',
      placeholder: "[{ node: 'Title', props: { text: input.title } }]",
      default: 'input',
      isRequired: true,
      lines: 4,
    },
  ],
  inputs: ONE_IN,
  outputs: () =>
    oneOut({
      type: 'object',
      properties: { changed: { type: 'integer' } },
      required: ['changed'],
    }),
  hasErrorPort: true,
  effect: 'write',
  run: async ({ params, host }) => {
    const tree = filledParam(params, 'tree', 'Document')
    const changed = await host.setProps(tree, changesOf(params['changes']))
    return { [OUT_PORT]: { changed } }
  },
}

function changesOf(value: Json | undefined): readonly PropChange[] {
  const list = isJsonObject(value) ? [value] : value
  if (!Array.isArray(list)) {
    throw new StepFailure('type', `“Changes” is ${wordFor(value)}, and is to be a list.`)
  }
  return list.map((item: Json, at): PropChange => {
    const { node, props } = isJsonObject(item) ? item : {}
    if (typeof node !== 'string' || !isJsonObject(props)) {
      throw new StepFailure('type', `Change ${at + 1} is not “{ node, props }”.`)
    }
    const given = Object.entries(props).filter(
      (entry): entry is [string, Json] => entry[1] !== undefined,
    )
    return { node, props: Object.fromEntries(given) }
  })
}
