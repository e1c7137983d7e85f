import { useCallback, useEffect, useRef, useState } from 'react'
import type { FrameMessage } from '@/model/canvasProtocol'
import { getNode } from '@/model/tree/doc'
import type { NodeId, TreeId } from '@/model/tree/types'
import { useAppDispatch, useAppStore } from '@/store'
import { notify, whenDraftsEnd } from '@/store/editing'
import { selectDoc } from '@/store/selectors'
import type { FrameLink, Hit } from '@/editor/frame/frameLink'
import { loadMessage } from '@/editor/frame/loadText'
import { commitText, textPropAt, type TextEditing } from './textEditing'

/** Text editing on the canvas, from the host's side. */
export interface TextEditingControl {
  /** Whether the frame has the pointer and the keys now. */
  readonly isEditing: boolean
  /** Begins it for a node that has a text; does nothing for others. */
  readonly begin: (treeId: TreeId, hit: Hit) => void
  /** Takes what the frame says of it. */
  readonly hear: (message: FrameMessage) => void
  /** Keeps the draft: the frame is going. */
  readonly rescue: () => void
}

interface TextEditingOptions {
  readonly link: FrameLink | null
  /** The width of the page. */
  readonly width: number
  readonly focusFrame: () => void
  /** `pressed`: the node of the same document whose press ended it. */
  readonly onEnd: (pressed: NodeId | undefined) => void
}

/** Text comes only for the node that was put into editing here; everything else the frame says is ignored. */
export function useTextEditing({
  link,
  width,
  focusFrame,
  onEnd,
}: TextEditingOptions): TextEditingControl {
  const dispatch = useAppDispatch()
  const store = useAppStore()
  const editing = useRef<TextEditing | null>(null)
  const draft = useRef<string | null>(null)
  const hasBegun = useRef(false)
  const [isEditing, setIsEditing] = useState(false)

  const keep = useCallback(
    (value: string) => {
      const target = editing.current
      if (!target || dispatch(commitText(target, value))) return
      // The frame shows the refused text: it gets the document as it is.
      const doc = selectDoc(store.getState(), target.treeId)
      if (doc) link?.send(loadMessage(target.treeId, doc))
      dispatch(
        notify({ kind: 'error', text: 'The text could not be kept: its component is gone.' }),
      )
    },
    [dispatch, store, link],
  )

  const begin = useCallback(
    (treeId: TreeId, { id, path }: Hit) => {
      const prop = dispatch(textPropAt(treeId, id, width))
      if (prop === undefined || editing.current) return
      editing.current = { treeId, nodeId: id, path, prop }
      draft.current = null
      hasBegun.current = false
      setIsEditing(true)
      focusFrame()
      link?.send({ kind: 'editText', path, prop })
    },
    [dispatch, link, width, focusFrame],
  )

  const hear = useCallback(
    (message: FrameMessage) => {
      const target = editing.current
      if (!target) return
      if (message.kind === 'text') {
        if (message.nodeId !== target.nodeId || message.prop !== target.prop) return
        draft.current = message.done ? null : message.value
        if (message.done) keep(message.value)
      } else if (message.kind === 'editing') {
        if (message.nodeId === target.nodeId) {
          hasBegun.current = true
          return
        }
        if (!hasBegun.current) {
          const text = 'This text cannot be edited on the canvas. Edit it in the inspector.'
          dispatch(notify({ kind: 'info', text }))
        }
        editing.current = null
        draft.current = null
        setIsEditing(false)
        const { pressed } = message
        const doc = selectDoc(store.getState(), target.treeId)
        onEnd(pressed !== undefined && doc && getNode(doc, pressed) ? pressed : undefined)
      }
    },
    [dispatch, store, keep, onEnd],
  )

  useEffect(
    () =>
      whenDraftsEnd(() => {
        if (draft.current !== null) keep(draft.current)
      }),
    [keep],
  )

  const rescue = useCallback(() => {
    if (draft.current !== null) keep(draft.current)
    draft.current = null
    editing.current = null
    setIsEditing(false)
  }, [keep])

  return { isEditing, begin, hear, rescue }
}
