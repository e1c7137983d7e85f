import { useCallback, useEffect, useState } from 'react'
import { Button } from '@/components/ui/Button'
import type { ForcedState } from '@/model/canvasLooks'
import type { FrameMessage } from '@/model/canvasProtocol'
import type { ModeId, Theme } from '@/model/theme/record'
import type { TreeId } from '@/model/tree/types'
import { useAppStore } from '@/store'
import type { RootState } from '@/store/rootState'
import { followTheme } from './followTheme'
import type { FrameLink } from './frameLink'
import styles from './LiveFrame.module.css'
import { useDocumentLink } from './useDocumentLink'

interface LiveFrameProps {
  /** Names the frame, to screen readers. */
  readonly label: string
  readonly treeId: TreeId
  /** Which theme is shown; the same function until it is another one. */
  readonly themeIn: (state: RootState) => Theme | undefined
  readonly mode: ModeId
  /** Whether what is tried of the theme shows too. */
  readonly drafts?: boolean
  /** The frame's own size in CSS pixels, and how it is scaled. */
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly states?: readonly ForcedState[]
  /** Only to be looked at: it takes neither pointer nor keys. */
  readonly inert?: boolean
  /** Hands out the conversation with the frame while there is one; the same function from call to call. */
  readonly onLink?: (link: FrameLink | null) => void
  readonly hear?: (message: FrameMessage) => void
  /** Called once it has drawn, or failed. */
  readonly onSettled?: () => void
}

/** A frame that is ready and has not painted after so long is out of sight, in ms. */
const UNSEEN_AFTER = 1500

const NO_STATES: readonly ForcedState[] = []

/** A document as it ships, live, in a sandboxed frame of its own, in any theme and mode. */
export function LiveFrame({
  label,
  treeId,
  themeIn,
  mode,
  drafts = true,
  width,
  height,
  scale,
  states = NO_STATES,
  inert = false,
  onLink,
  hear,
  onSettled,
}: LiveFrameProps) {
  const store = useAppStore()
  const [iframe, attach] = useState<HTMLIFrameElement | null>(null)
  const begin = useCallback(
    ({ send }: FrameLink) => followTheme(store, { themeIn, mode, send, drafts: () => drafts }),
    [store, themeIn, mode, drafts],
  )
  const { link, status, restart } = useDocumentLink({
    iframe,
    treeId,
    scale,
    skips: true,
    begin,
    hear,
  })

  useEffect(() => {
    onLink?.(link)
    return () => onLink?.(null)
  }, [link, onLink])
  useEffect(() => {
    if (states.length === 0) return
    link?.send({ kind: 'force', states })
    return () => link?.send({ kind: 'force', states: NO_STATES })
  }, [link, states])
  const isLinked = link !== null
  useEffect(() => {
    if (status !== 'loading') onSettled?.()
    else if (isLinked) {
      const later = setTimeout(() => onSettled?.(), UNSEEN_AFTER)
      return () => clearTimeout(later)
    }
    return undefined
  }, [status, isLinked, onSettled])

  return (
    <div
      className={styles.sheet}
      style={{ inlineSize: width * scale, blockSize: height * scale }}
      data-frame={status}
      inert={inert}
    >
      {status === 'failed' ? (
        <div className={styles.failed}>
          <p>This frame does not answer. What it shows is kept.</p>
          <Button size="small" onClick={restart}>
            Load it again
          </Button>
        </div>
      ) : (
        <iframe
          ref={attach}
          title={label}
          sandbox="allow-scripts"
          src="/canvas.html"
          tabIndex={inert ? -1 : undefined}
          style={{ inlineSize: width, blockSize: height, transform: `scale(${scale})` }}
        />
      )}
    </div>
  )
}
