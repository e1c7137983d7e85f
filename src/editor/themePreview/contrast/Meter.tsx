import { useCallback, useEffect, useRef, useState } from 'react'
import type { FrameLink } from '@/editor/frame/frameLink'
import { useDocumentLink } from '@/editor/frame/useDocumentLink'
import type { FrameMessage } from '@/model/canvasProtocol'
import type { Theme } from '@/model/theme/record'
import type { TreeId } from '@/model/tree/types'
import { useAppStore } from '@/store'
import type { RootState } from '@/store/rootState'
import styles from './Contrast.module.css'
import { observeTexts, type TextsHeard } from './observeTexts'

interface MeterProps {
  readonly treeId: TreeId
  readonly themeIn: (state: RootState) => Theme | undefined
  /** In CSS pixels: which texts are shown may depend on it. */
  readonly width: number
  /** The same from call to call. */
  readonly heard: TextsHeard
}

const HEIGHT = 800
const NO_SCALE = 1

/**
 * A frame in which the texts of a document are looked at, in one mode after the other: those that one sees stay as they are meanwhile.
 * It is in the window, a few pixels large, because a browser does not draw what is not.
 */
export function Meter({ treeId, themeIn, width, heard }: MeterProps) {
  const store = useAppStore()
  const [iframe, attach] = useState<HTMLIFrameElement | null>(null)
  const listener = useRef<(message: FrameMessage) => void>(undefined)
  const hear = useCallback((message: FrameMessage) => listener.current?.(message), [])
  const { link, status } = useDocumentLink({ iframe, treeId, scale: NO_SCALE, hear })
  // A frame is asked once it has drawn, and not before its document is there.
  const ready: FrameLink | null = status === 'painted' ? link : null

  useEffect(() => {
    if (!ready) return
    const { send } = ready
    const observed = observeTexts({ store, themeIn, send, heard })
    listener.current = observed.hear
    return () => {
      listener.current = undefined
      observed.stop()
    }
  }, [ready, store, themeIn, heard])

  return (
    <div className={styles.meter} aria-hidden inert>
      <iframe
        ref={attach}
        title="Contrast"
        sandbox="allow-scripts"
        src="/canvas.html"
        tabIndex={-1}
        style={{ inlineSize: width, blockSize: HEIGHT }}
      />
    </div>
  )
}
