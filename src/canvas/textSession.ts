import type { NodePath } from '@/model/canvasProtocol'
import { nodeIdOf } from '@/model/canvasProtocol'
import type { Definitions } from '@/model/definition'
import { splitKey } from '@/model/responsive'
import type { RecordStore } from '@/renderer'
import { beginTextEdit } from './editText'
import { post } from './messages'
import { elementAt, MARK, nodeElementAround } from './nodeElements'
import { findTextHost } from './textHost'

export interface TextTarget {
  readonly root: HTMLElement
  readonly store: RecordStore
  readonly definitions: Definitions
  readonly path: NodePath
  /** The key of the value that is typed into: `text`, or `text@phone`. */
  readonly prop: string
}

/**
 * Begins typing into the text of a node and tells the host how it goes: `editing`, drafts, the final
 * text, and `editing` with `null` at the end, with the node whose press ended it, or at once where the text cannot be edited in place.
 * Answers how to commit from outside.
 */
export function beginTextSession(target: TextTarget): (() => void) | undefined {
  const { root, store, definitions, path, prop } = target
  const nodeId = nodeIdOf(path)
  const node = store.getNode(nodeId)
  const element = elementAt(root, path)
  const definition = node && definitions.get(node.type)
  const { name } = splitKey(prop)
  const given = node?.props[prop] ?? definition?.defaults[name] ?? ''
  const text = typeof given === 'string' || typeof given === 'number' ? String(given) : ''
  const host = element && findTextHost(element, text)
  if (!host) {
    post({ kind: 'editing', nodeId: null })
    return undefined
  }
  const commit = beginTextEdit({
    host,
    text,
    isLong: definition?.props[name]?.kind === 'longText',
    onDraft: (value) => post({ kind: 'text', nodeId, prop, value, done: false }),
    onEnd: (value, pressed) => {
      if (value !== text) post({ kind: 'text', nodeId, prop, value, done: true })
      const mark = pressed && nodeElementAround(pressed)?.getAttribute(MARK)
      post({ kind: 'editing', nodeId: null, ...(mark && { pressed: nodeIdOf(mark) }) })
    },
  })
  post({ kind: 'editing', nodeId })
  return commit
}
