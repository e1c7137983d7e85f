import { useCallback, useEffect, useRef, useState } from 'react'
import { CANVAS_PROTOCOL, type FrameMessage } from '@/model/canvasProtocol'
import type { TreeId } from '@/model/tree/types'
import { useAppDispatch, useAppSelector, useAppStore } from '@/store'
import { notify } from '@/store/editing'
import { selectBreakpoints } from '@/store/selectors'
import { useFrameCatalog } from './catalogText'
import { blameFor } from './code/blame'
import { hearCodeApart } from './code/hearCodeApart'
import { useCodeFeed } from './code/useCodeFeed'
import { followDocument } from './followDocument'
import { followMains } from './followMains'
import { openFrameLink, type FrameLink } from './frameLink'

/** How long the page of a frame may take to load, in ms. */
const READY_WITHIN = 20_000

/** A frame that shows a document as it ships. */
export interface DocumentLink {
  /** `null` until the frame is ready. */
  readonly link: FrameLink | null
  readonly status: 'loading' | 'painted' | 'failed'
  /** Says that a frame which failed is made again. */
  readonly restart: () => void
}

interface DocumentFrame {
  readonly iframe: HTMLIFrameElement | null
  readonly treeId: TreeId
  readonly scale: number
  /** Whether sections of a large document may be skipped while nobody sees them. */
  readonly skips?: boolean
  /** Called with the link before the document is loaded, so that its theme is there at the first paint. */
  readonly begin?: (link: FrameLink) => () => void
  /** What the frame says beside being ready and painted. */
  readonly hear?: (message: FrameMessage) => void
}

/**
 * Keeps a frame in step with a document, live: components, code, breakpoints, and the records that change. It is in preview; a link
 * that would leave the page is told instead of followed. A new `iframe` begins again. A new `begin` is called with the same link.
 */
export function useDocumentLink({
  iframe,
  treeId,
  scale,
  skips = false,
  begin,
  hear,
}: DocumentFrame): DocumentLink {
  const store = useAppStore()
  const dispatch = useAppDispatch()
  const catalog = useFrameCatalog()
  const breakpoints = useAppSelector(selectBreakpoints)
  const [link, setLink] = useState<FrameLink | null>(null)
  const [status, setStatus] = useState<DocumentLink['status']>('loading')
  const latestHear = useRef(hear)
  useEffect(() => {
    latestHear.current = hear
  }, [hear])

  useEffect(() => {
    if (!iframe) return
    const fail = () => setStatus('failed')
    const late = setTimeout(fail, READY_WITHIN)
    const opened = openFrameLink({
      frame: () => iframe.contentWindow,
      hear(message) {
        if (message.kind === 'ready') {
          // One that is scrolled out of sight is ready, and paints only once it is seen.
          clearTimeout(late)
          const isSame = message.protocol === CANVAS_PROTOCOL
          setLink(isSame ? opened : null)
          if (!isSame) fail()
        } else if (message.kind === 'painted') {
          setStatus('painted')
        } else if (message.kind === 'event' && message.name === 'link') {
          const address = typeof message.detail === 'string' ? message.detail : 'another page'
          const text = `Links stay on this page in the preview. This one leads to ${address}.`
          dispatch(notify({ kind: 'info', text }))
        } else {
          void dispatch(hearCodeApart(store, message))
          latestHear.current?.(message)
        }
      },
      onSilent(running) {
        dispatch(blameFor(store, running, false))
        setLink(null)
        fail()
      },
    })
    return () => {
      clearTimeout(late)
      opened.close()
      setLink(null)
    }
  }, [iframe, dispatch, store])

  useEffect(() => link?.send({ kind: 'catalog', definitions: catalog }), [link, catalog])
  useCodeFeed(link)
  useEffect(() => (link ? begin?.(link) : undefined), [link, begin])
  useEffect(() => link?.send({ kind: 'breakpoints', breakpoints }), [link, breakpoints])
  useEffect(() => link?.send({ kind: 'scale', scale }), [link, scale])
  useEffect(() => link?.send({ kind: 'mode', mode: 'preview', marks: true, skips }), [link, skips])
  useEffect(() => {
    if (!link) return
    const stops = [followMains(store, treeId, link.send), followDocument(store, treeId, link.send)]
    return () => stops.forEach((stop) => stop())
  }, [store, link, treeId])

  const restart = useCallback(() => setStatus('loading'), [])
  return { link, status, restart }
}
