import type { GraphIndex } from '@/model/workflow/graph'
import { titleOf } from '@/model/workflow/lint'
import type { Disabled } from '@/model/workflow/types'
import { isNote } from '../shape/shape'
import { wordsFor, type Plan } from './plan'

const VERBS: Readonly<Record<Disabled | 'on', string>> = {
  skip: 'Skip',
  bypass: 'Bypass',
  on: 'Switch on',
}

/** Switches steps off, in one of two ways, or on with `undefined`; `undefined` where that changes nothing. */
export function switchOff(
  index: GraphIndex,
  ids: readonly string[],
  disabled: Disabled | undefined,
): Plan | undefined {
  const nodes = ids
    .flatMap((id) => index.nodes.get(id) ?? [])
    .filter((node) => !isNote(node) && node.disabled !== disabled)
  if (nodes.length === 0) return undefined
  return {
    label: `${VERBS[disabled ?? 'on']} ${wordsFor(nodes.map(titleOf))}`,
    edits: nodes.map(({ id }) => ({ collection: 'workflowNodes', id, set: { disabled } })),
  }
}

/** Gives a step another name; an empty one leaves it with its slug. What expressions call it stays. */
export function rename(index: GraphIndex, id: string, name: string): Plan | undefined {
  const node = index.nodes.get(id)
  const wanted = name.trim()
  if (!node || wanted === titleOf(node)) return undefined
  return {
    label: `Rename “${titleOf(node)}”`,
    edits: [
      {
        collection: 'workflowNodes',
        id,
        set: { name: wanted === '' ? undefined : wanted },
      },
    ],
  }
}

/** Gives a note another text. */
export function writeNote(index: GraphIndex, id: string, text: string): Plan | undefined {
  const node = index.nodes.get(id)
  if (!node || (node.params['text'] ?? '') === text) return undefined
  return {
    label: 'Edit a note',
    edits: [{ collection: 'workflowNodes', id, set: { 'params.text': text } }],
  }
}
