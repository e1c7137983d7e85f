import { useCallback, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { onAsk } from '@/editor/commands/asks'
import { editMain } from '@/editor/commands/editMain'
import { openCodeOf } from '@/editor/commands/openCodeOf'
import { runCommand } from '@/editor/commands/runCommand'
import type { FrameMessage } from '@/model/canvasProtocol'
import type { NodeId } from '@/model/tree/types'
import { useAppDispatch, useAppSelector } from '@/store'
import { notify, selectNodes } from '@/store/editing'
import { selectActiveTreeId, selectBreakpoints, selectHeader } from '@/store/selectors'
import styles from './CanvasPanel.module.css'
import { CanvasToolbar } from './CanvasToolbar'
import { EmptyInvitation } from './EmptyInvitation'
import type { Hit } from '@/editor/frame/frameLink'
import { Overlay } from './Overlay'
import { selectedHit } from './textEditing'
import { useCanvasDocument } from './use-canvas-document'
import { useCanvasFrame } from './use-canvas-frame'
import { useCanvasPort } from './use-canvas-port'
import { useRoomSize } from './use-room-size'
import { useTextEditing } from './use-text-editing'
import { useViewAsks } from './use-view-asks'
import { askView, changeView, useView } from '@/editor/view/view'
import { choiceOf, frameSize } from '@/editor/view/viewport'

interface CanvasPanelProps {
  /** Shows the document as it ships: it answers to the pointer, and nothing is drawn over it. */
  readonly previewing?: boolean
}

/** The canvas: the active document in its sandboxed frame, and how it is looked at. */
export function CanvasPanel({ previewing = false }: CanvasPanelProps) {
  const dispatch = useAppDispatch()
  const treeId = useAppSelector(selectActiveTreeId)
  const rootId = useAppSelector((state) =>
    treeId === null ? undefined : selectHeader(state, treeId)?.rootId,
  )
  const { viewport, zoom, scheme } = useView()
  const panel = useRef<HTMLDivElement>(null)
  const { room, size: roomSize } = useRoomSize()
  const breakpoints = useAppSelector(selectBreakpoints)
  const choice = choiceOf(viewport, breakpoints)
  const { width, height, scale } = frameSize(roomSize, choice.width, zoom)

  // The frame is made before those who listen to it.
  const listener = useRef<(message: FrameMessage) => void>(() => undefined)
  const hear = useCallback((message: FrameMessage) => listener.current(message), [])
  const frame = useCanvasFrame({
    treeId,
    mode: previewing ? 'preview' : 'edit',
    scheme,
    scale,
    hear,
  })
  const { iframe, attach, generation, status, painted, link, restart } = frame
  const { toFrame, scrolled, showSideways } = useCanvasPort(frame, room)
  const { markOwn } = useCanvasDocument(frame, treeId, showSideways)
  const focusFrame = useCallback(() => iframe?.focus(), [iframe])
  /** What had the focus when a key asked for the text: a row of the layers, perhaps. */
  const cameFrom = useRef<HTMLElement | null>(null)
  const endText = useCallback(
    (pressed: NodeId | undefined) => {
      // A field that was pressed to end it keeps the focus that it has by now.
      const { activeElement } = document
      if (activeElement === iframe || activeElement === document.body) {
        const overlay = panel.current?.querySelector<HTMLElement>('[data-canvas-overlay]')
        const before = pressed === undefined && cameFrom.current
        ;(before && before.isConnected ? before : overlay)?.focus()
      }
      cameFrom.current = null
      if (treeId === null || pressed === undefined) return
      markOwn([pressed])
      dispatch(selectNodes({ treeId, ids: [pressed] }))
    },
    [dispatch, iframe, treeId, markOwn],
  )
  const text = useTextEditing({ link, width, focusFrame, onEnd: endText })
  const { hear: hearText, rescue, begin } = text

  useEffect(() => {
    listener.current = (message) => {
      hearText(message)
      if (message.kind === 'scrolled') scrolled({ x: message.x, y: message.y })
      if (message.kind === 'error' && message.nodeId === null) {
        dispatch(notify({ kind: 'error', text: `The canvas reported: ${message.message}` }))
      }
      if (message.kind === 'event' && message.name === 'link') {
        const address = typeof message.detail === 'string' ? message.detail : 'another page'
        const text = `Links stay on this page in the preview. This one leads to ${address}.`
        dispatch(notify({ kind: 'info', text }))
      }
    }
  }, [dispatch, hearText, scrolled])
  // A draft outlives its frame.
  useEffect(() => rescue, [rescue])

  useEffect(
    () =>
      onAsk('editText', () => {
        const hit = treeId === null ? undefined : dispatch(selectedHit(treeId))
        if (treeId === null || !hit) return
        const { activeElement } = document
        cameFrom.current = activeElement instanceof HTMLElement ? activeElement : null
        begin(treeId, hit)
      }),
    [dispatch, treeId, begin],
  )

  useViewAsks({ treeId, link, room, size: roomSize })
  const editText = useCallback(
    (hit: Hit) => {
      if (treeId === null) return
      // Of an instance there is nothing to type into: it shows its main, or the code that it is written in.
      if (dispatch(runCommand(editMain, { treeId, selection: [hit.id] }))) return
      if (dispatch(openCodeOf(treeId, hit.id))) return
      begin(treeId, hit)
    },
    [dispatch, treeId, begin],
  )

  return (
    <div
      ref={panel}
      className={styles.panel}
      data-command-scope="canvas"
      data-canvas={painted === treeId ? 'painted' : status}
    >
      <CanvasToolbar
        view={{ viewport, zoom, scheme }}
        width={width}
        scale={scale}
        onChange={changeView}
        onZoomBy={zoomStep}
      />
      <div className={styles.room} ref={room} data-canvas-room="">
        <div
          className={`${styles.sheet} ${choice.width === null && scale >= 1 ? '' : styles.framed}`}
          style={{ width: width * scale, height: height * scale }}
        >
          <iframe
            key={generation}
            ref={attach}
            title="Canvas"
            sandbox="allow-scripts"
            src="/canvas.html"
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- out of the tab order while it is edited
            tabIndex={previewing ? 0 : -1}
            style={{ width, height, transform: scale === 1 ? undefined : `scale(${scale})` }}
          />
          {treeId !== null && !previewing && (
            <Overlay
              treeId={treeId}
              isOpen={text.isEditing}
              toFrame={toFrame}
              link={link}
              onOwnSelection={markOwn}
              onEditText={editText}
              onZoom={zoomStep}
            />
          )}
          {treeId !== null && rootId !== undefined && !previewing && (
            <EmptyInvitation treeId={treeId} rootId={rootId} />
          )}
        </div>
        {status === 'failed' && (
          <div className={styles.notice} role="alert">
            <EmptyState
              title="The canvas could not be loaded"
              actions={<Button onClick={restart}>Load it again</Button>}
            >
              Your work is kept. Check that the server is still running, then load the canvas again.
            </EmptyState>
          </div>
        )}
      </div>
    </div>
  )
}

function zoomStep(direction: 1 | -1): void {
  askView(direction > 0 ? 'larger' : 'smaller')
}
