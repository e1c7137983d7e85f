import { useCallback, useEffect, useRef, useState } from 'react'
import { useFrameCatalog } from '@/editor/frame/catalogText'
import { CANVAS_PROTOCOL, type CanvasMode, type FrameMessage } from '@/model/canvasProtocol'
import type { TreeId } from '@/model/tree/types'
import { useAppDispatch, useAppSelector, useAppStore } from '@/store'
import { notify } from '@/store/editing'
import { selectBreakpoints } from '@/store/selectors'
import { openFrameLink, type FrameLink } from '@/editor/frame/frameLink'
import { blameFor, hungSentence } from '@/editor/frame/code/blame'
import { hearCodeApart } from '@/editor/frame/code/hearCodeApart'
import { useCodeFeed } from '@/editor/frame/code/useCodeFeed'
import { followTheme } from '@/editor/frame/followTheme'
import { usePreviewTheme } from '@/editor/frame/previewTheme'
import type { RootState } from '@/store/rootState'
import { selectTheme, selectThemeOf } from '@/store/selectors/themes'

/** How long the frame's page may take to load, in ms. */
const READY_WITHIN = 20_000
/** Frames that are lost this soon after each other are lost by the same code, in ms. */
const AGAIN_WITHIN = 60_000

export type FrameStatus = 'loading' | 'ready' | 'failed'

export interface CanvasFrame {
  readonly iframe: HTMLIFrameElement | null
  /** The ref of the element. */
  readonly attach: (element: HTMLIFrameElement | null) => void
  /** Counts the frames; the key of the element, as a silent frame is replaced by a new one. */
  readonly generation: number
  readonly status: FrameStatus
  /** The document that has been painted. */
  readonly painted: TreeId | null
  /** The conversation with the frame; `null` until it is ready, another one for each frame. */
  readonly link: FrameLink | null
  readonly restart: () => void
}

interface FrameOptions {
  /** The document, for the theme that it names. */
  readonly treeId: TreeId | null
  readonly mode: CanvasMode
  readonly scheme: 'light' | 'dark'
  readonly scale: number
  /** What the frame says beside being ready and painted. */
  readonly hear: (message: FrameMessage) => void
}

/** Keeps one frame alive: waits for it, tells it mode, scheme and zoom, and replaces it when it falls silent. */
export function useCanvasFrame({ treeId, mode, scheme, scale, hear }: FrameOptions): CanvasFrame {
  const dispatch = useAppDispatch()
  const store = useAppStore()
  const catalog = useFrameCatalog()
  const breakpoints = useAppSelector(selectBreakpoints)
  const wanted = usePreviewTheme()
  const tried = mode === 'preview' ? wanted : null
  const [iframe, attach] = useState<HTMLIFrameElement | null>(null)
  const latestHear = useRef(hear)
  const losses = useRef(0)
  const lostAt = useRef(-Infinity)
  const [generation, setGeneration] = useState(0)
  const [status, setStatus] = useState<FrameStatus>('loading')
  const [link, setLink] = useState<FrameLink | null>(null)
  const [painted, setPainted] = useState<TreeId | null>(null)

  useEffect(() => {
    latestHear.current = hear
  }, [hear])

  const begin = useCallback(() => {
    setPainted(null)
    setStatus('loading')
    setGeneration((before) => before + 1)
  }, [])

  useEffect(() => {
    if (!iframe) return
    const late = setTimeout(() => setStatus('failed'), READY_WITHIN)
    const opened = openFrameLink({
      frame: () => iframe.contentWindow,
      hear(message) {
        if (message.kind === 'ready') {
          clearTimeout(late)
          const isSame = message.protocol === CANVAS_PROTOCOL
          setLink(isSame ? opened : null)
          setStatus(isSame ? 'ready' : 'failed')
        } else if (message.kind === 'painted') {
          losses.current = 0
          setPainted(message.treeId)
        } else {
          void dispatch(hearCodeApart(store, message))
          latestHear.current(message)
        }
      },
      onSilent(running) {
        setLink(null)
        losses.current += 1
        const now = performance.now()
        const isAgain = losses.current > 1 || now - lostAt.current < AGAIN_WITHIN
        lostAt.current = now
        const names = dispatch(blameFor(store, running, isAgain))
        if (losses.current > 2) {
          setStatus('failed')
          return
        }
        dispatch(notify({ kind: 'info', text: hungSentence(names) }))
        begin()
      },
    })
    return () => {
      clearTimeout(late)
      opened.close()
      setLink(null)
    }
  }, [iframe, begin, dispatch, store])

  useEffect(() => {
    link?.send({ kind: 'catalog', definitions: catalog })
  }, [link, catalog])
  useCodeFeed(link)
  useEffect(() => {
    if (!link) return
    const themeIn = (state: RootState) =>
      (tried === null ? undefined : selectTheme(state, tried)) ?? selectThemeOf(state, treeId)
    // In another area the canvas is out of sight: a colour that is dragged there is drawn by the frames that show it.
    const drafts = () => iframe?.checkVisibility({ visibilityProperty: true }) ?? false
    return followTheme(store, { themeIn, mode: scheme, send: link.send, drafts })
  }, [store, link, treeId, scheme, tried, iframe])
  useEffect(() => link?.send({ kind: 'breakpoints', breakpoints }), [link, breakpoints])
  useEffect(() => link?.send({ kind: 'mode', mode }), [link, mode])
  useEffect(() => link?.send({ kind: 'scale', scale }), [link, scale])

  const restart = useCallback(() => {
    losses.current = 0
    begin()
  }, [begin])
  return { iframe, attach, generation, status, painted, link, restart }
}
