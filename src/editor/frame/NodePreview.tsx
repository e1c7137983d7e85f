import { useEffect, useRef, useState } from 'react'
import { useDefinitions } from '@/editor/definitions'
import { CANVAS_PROTOCOL } from '@/model/canvasProtocol'
import type { NodeId } from '@/model/tree/types'
import type { JsonObject } from '@/model/json'
import { modeOf, themeCss } from '@/model/theme/themeCss'
import { selectThemeOf } from '@/store/selectors/themes'
import { useAppDispatch, useAppStore } from '@/store'
import { selectBreakpoints } from '@/store/selectors'
import { useFrameCatalog } from './catalogText'
import { blameFor } from './code/blame'
import { followCode } from './code/useCodeFeed'
import { mainsMessage } from './mains'
import { openFrameLink } from './frameLink'
import styles from './NodePreview.module.css'
import { takeTurn } from './turns'
import { useNear } from './useNear'

/** Between these heights a frame is as high as what is in it, in CSS pixels. */
const LOWEST = 24
const HIGHEST = 260
/** How long a frame may take until it has drawn, in ms. */
const DRAWN_WITHIN = 20_000
/** Up to so many nodes are shown in their own size; more are made smaller. */
const FEW = 4

/** Some nodes as a document of their own. */
export interface PreviewedNodes {
  readonly rootId: NodeId
  readonly records: readonly JsonObject[]
  /** The node that it is about, where that is not the root: it is outlined. */
  readonly marked?: NodeId
}

interface NodePreviewProps extends PreviewedNodes {
  /** Names the frame, to screen readers. */
  readonly label: string
  readonly scheme: 'light' | 'dark'
}

/**
 * Nodes as the canvas draws them, only to be looked at: in a sandboxed frame of its own, as no content of a document
 * is ever drawn in this one. The frame is made when it comes into view, and goes when it leaves it.
 */
export function NodePreview({ label, scheme, rootId, records, marked }: NodePreviewProps) {
  const box = useRef<HTMLDivElement>(null)
  const store = useAppStore()
  const dispatch = useAppDispatch()
  const catalog = useFrameCatalog()
  const byName = useDefinitions()
  const isNear = useNear(box)
  const [hasTurn, setTurn] = useState(false)
  const [frame, attach] = useState<HTMLIFrameElement | null>(null)
  const [height, setHeight] = useState(0)
  const [status, setStatus] = useState<'loading' | 'painted' | 'failed'>('loading')
  const scale = records.length > FEW ? 0.5 : 1

  useEffect(() => {
    if (!isNear) return
    const release = takeTurn(() => setTurn(true))
    return () => {
      setTurn(false)
      release()
    }
  }, [isNear])

  useEffect(() => {
    if (!frame) return
    const fail = () => setStatus('failed')
    const late = setTimeout(fail, DRAWN_WITHIN)
    const link = openFrameLink({
      frame: () => frame.contentWindow,
      hear(message) {
        if (message.kind === 'ready' && message.protocol !== CANVAS_PROTOCOL) fail()
        if (message.kind === 'ready') show()
        if (message.kind === 'height') setHeight(Math.ceil(message.height * scale))
        if (message.kind === 'painted') end()
      },
      onSilent(running) {
        dispatch(blameFor(store, running, false))
        fail()
      },
    })
    const types = new Set(
      records.flatMap(({ type }) =>
        typeof type === 'string' ? (byName.get(type)?.type ?? type) : [],
      ),
    )
    // What stands in a component of nodes is drawn too; a set hands out what is added while it is walked.
    for (const type of types) {
      for (const inner of byName.get(type)?.main?.types ?? []) types.add(inner)
    }
    let stopCode: (() => void) | undefined
    const show = () => {
      link.send({ kind: 'catalog', definitions: catalog })
      stopCode?.()
      stopCode = followCode(store, link, types)
      const theme = selectThemeOf(store.getState(), null)
      link.send({ kind: 'theme', scheme, css: themeCss(theme, modeOf(theme, scheme)) })
      link.send({ kind: 'breakpoints', breakpoints: selectBreakpoints(store.getState()) })
      link.send({ kind: 'scale', scale })
      // Outlines are of the mode in which a document is edited.
      link.send({ kind: 'mode', mode: marked === undefined ? 'preview' : 'edit' })
      link.send(mainsMessage(store.getState(), records))
      link.send({ kind: 'load', treeId: rootId, rootId, records: JSON.stringify(records) })
    }
    const end = () => {
      clearTimeout(late)
      setStatus('painted')
      if (marked !== undefined) link.send({ kind: 'select', ids: [marked], reveal: true })
    }
    return () => {
      clearTimeout(late)
      stopCode?.()
      link.close()
    }
  }, [frame, scheme, scale, rootId, records, marked, catalog, byName, store, dispatch])

  const shown = Math.min(HIGHEST, Math.max(LOWEST, height))
  return (
    <div ref={box} className={styles.box} data-scheme={scheme} data-preview={status}>
      {status === 'failed' ? (
        <p className={styles.failed}>The preview could not be drawn. The values below are right.</p>
      ) : (
        <div className={styles.sheet} style={{ blockSize: shown }} inert>
          {hasTurn && (
            <iframe
              ref={attach}
              title={label}
              sandbox="allow-scripts"
              src="/canvas.html"
              tabIndex={-1}
              style={{
                inlineSize: `${100 / scale}%`,
                blockSize: shown / scale,
                transform: `scale(${scale})`,
              }}
            />
          )}
        </div>
      )}
    </div>
  )
}
