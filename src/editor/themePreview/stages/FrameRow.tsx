import { useCallback, useMemo } from 'react'
import { LiveFrame } from '@/editor/frame/LiveFrame'
import type { FrameLink } from '@/editor/frame/frameLink'
import type { ForcedState } from '@/model/canvasLooks'
import type { FrameMessage } from '@/model/canvasProtocol'
import type { ModeId, Theme } from '@/model/theme/record'
import type { RootState } from '@/store/rootState'
import type { Frames } from '../frames'
import styles from '../ThemePreview.module.css'
import { useTurn } from '../useTurn'

/** One of several frames of the same document. */
export interface RowFrame {
  readonly id: string
  /** What stands above it. */
  readonly caption: string
  readonly themeIn: (state: RootState) => Theme | undefined
  readonly mode: ModeId
  readonly drafts?: boolean
  readonly states?: readonly ForcedState[]
}

interface FrameRowProps {
  readonly treeId: string
  readonly documentName: string
  readonly list: readonly RowFrame[]
  readonly wraps: boolean
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly frames: Frames
  readonly hear: (name: string, message: FrameMessage) => void
}

/** The height of a caption and the gap below it, in px. */
export const CAPTION = 20

/** A document in several frames beside each other: all are scrolled with the one that a person is at. */
export function FrameRow({ list, wraps, ...shared }: FrameRowProps) {
  return (
    <div className={styles.row} data-wraps={wraps || undefined}>
      {list.map((one) => (
        <RowFigure key={one.id} one={one} {...shared} />
      ))}
    </div>
  )
}

function RowFigure({
  one,
  treeId,
  documentName,
  width,
  height,
  scale,
  frames,
  hear,
}: Omit<FrameRowProps, 'list' | 'wraps'> & { readonly one: RowFrame }) {
  const { id } = one
  const { hasTurn, settled } = useTurn(true)
  const add = useCallback((link: FrameLink | null) => frames.add(id, link), [frames, id])
  const listen = useMemo(
    () => (message: FrameMessage) => {
      if (message.kind === 'scrolled') frames.scrolled(id, message)
      else hear(id, message)
    },
    [frames, id, hear],
  )
  const lead = () => frames.lead(id)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only noted, for scrolling
    <figure className={styles.figure} onPointerEnter={lead} onFocus={lead}>
      <figcaption className={styles.caption}>{one.caption}</figcaption>
      {hasTurn ? (
        <LiveFrame
          label={`${documentName}, ${one.caption}`}
          treeId={treeId}
          themeIn={one.themeIn}
          mode={one.mode}
          drafts={one.drafts ?? true}
          states={one.states}
          width={width}
          height={height}
          scale={scale}
          onLink={add}
          hear={listen}
          onSettled={settled}
        />
      ) : (
        <div style={{ inlineSize: width * scale, blockSize: height * scale }} />
      )}
    </figure>
  )
}
