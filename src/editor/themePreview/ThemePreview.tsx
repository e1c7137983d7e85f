import { useCallback, useMemo, useState, type CSSProperties } from 'react'
import { countText } from '@/components/ui/amounts'
import { EmptyState } from '@/components/ui/EmptyState'
import { apart } from '@/components/ui/apart'
import { Region } from '@/components/ui/Region'
import { Splitter } from '@/components/ui/Splitter'
import type { FrameMessage } from '@/model/canvasProtocol'
import { modesOf, type ModeId, type Theme } from '@/model/theme/record'
import { modeOf } from '@/model/theme/themeCss'
import { useAppSelector } from '@/store'
import type { RootState } from '@/store/rootState'
import { selectActiveTreeId } from '@/store/selectors'
import { selectTheme } from '@/store/selectors/themes'
import { createFrames } from './frames'
import { PreviewToolbar } from './PreviewToolbar'
import {
  FIRST_VIEW,
  frameScale,
  modesWith,
  WIDTHS,
  zoomStep,
  type PreviewView,
} from './previewView'
import { AllDocuments } from './stages/AllDocuments'
import { CAPTION, FrameRow } from './stages/FrameRow'
import { rowFrames } from './stages/rowFrames'
import styles from './ThemePreview.module.css'
import { useBefore } from './useBefore'
import { useRoom } from './useRoom'
import { useTokenUsers } from './useTokenUsers'

const ContrastReport = apart(async () => (await import('./contrast/ContrastReport')).ContrastReport)

/** The height of the report, in px. */
const REPORT = { min: 140, max: 700, initial: 320 }

interface ThemePreviewProps {
  /** The theme that is edited. */
  readonly themeId: string
  /** The mode that is edited. */
  readonly mode: ModeId
}

/** The documents of the project in a theme: in two modes, before and after, in their states, all at once; and what cannot be read in it. */
export function ThemePreview({ themeId: ownThemeId, mode }: ThemePreviewProps) {
  const [view, setView] = useState<PreviewView>(FIRST_VIEW)
  const change = useCallback(
    (next: Partial<PreviewView>) => setView((before) => ({ ...before, ...next })),
    [],
  )
  const headers = useAppSelector(({ componentTrees }) => componentTrees.headers)
  const themes = useAppSelector(({ theme }) => theme.themes)
  const activeId = useAppSelector(selectActiveTreeId)
  const shownId = view.themeId ?? ownThemeId
  const theme = useAppSelector((state) => selectTheme(state, shownId))
  const before = useBefore(shownId)
  const themeIn = useCallback((state: RootState) => selectTheme(state, shownId), [shownId])
  const beforeTheme = before.theme
  const beforeIn = useCallback(() => beforeTheme, [beforeTheme])
  // What nothing is stored of yet looks as the component set does.
  const shownTheme = useMemo<Theme>(() => theme ?? { id: shownId }, [theme, shownId])
  const modes = useMemo(() => modesOf(shownTheme), [shownTheme])
  const [isReporting, setReporting] = useState(false)
  const [reportSize, setReportSize] = useState(REPORT.initial)
  const [frames] = useState(createFrames)
  const { attach, room } = useRoom()

  const trees = useMemo(
    () => headers.map(({ id, name }) => ({ id, name: name === '' ? 'Untitled' : name })),
    [headers],
  )
  const tree =
    trees.find(({ id }) => id === view.treeId) ??
    trees.find(({ id }) => id === activeId) ??
    trees[0]
  const { use, hear: hearUsers } = useTokenUsers(frames, tree?.id ?? null)

  const [looked, setLooked] = useState(mode)
  if (looked !== mode) {
    setLooked(mode)
    change({ modes: modesWith(view.modes, mode, modeOf(theme, mode).scheme) })
  }
  const list = rowFrames(view, { themeIn, beforeIn, theme })
  const wraps = view.kind === 'states'
  const { scale, height } = frameScale(
    { width: room?.width ?? 640, height: (room?.height ?? 480) - CAPTION },
    { count: list.length, width: WIDTHS[view.width], zoom: view.zoom, wraps },
  )
  const first = list[0]?.id
  const hear = useCallback(
    (name: string, message: FrameMessage) => {
      if (name === first) hearUsers(message)
    },
    [first, hearUsers],
  )

  const point = useCallback(
    (path: string | null) =>
      frames.tell({ kind: 'mark', paths: path === null ? [] : [path], reveal: path !== null }),
    [frames],
  )

  return (
    <Region name="Preview">
      <div className={styles.preview}>
        <PreviewToolbar
          view={view}
          onChange={change}
          trees={trees}
          treeId={tree?.id ?? null}
          themes={themes}
          ownThemeId={ownThemeId}
          themeId={shownId}
          modes={modes}
          scale={scale}
          onZoomBy={(direction) => change({ zoom: zoomStep(scale, direction) })}
          onSetBefore={before.setNow}
          isReporting={isReporting}
          onReport={() => setReporting((is) => !is)}
        />
        {use && (
          <p className={styles.users} role="status">
            <span className={styles.key} aria-hidden />
            {usersText(use)}
          </p>
        )}
        <div
          className={styles.body}
          data-reporting={(isReporting && tree !== undefined) || undefined}
          style={{ '--report': `${reportSize}px` } as CSSProperties}
        >
          <div
            className={styles.stage}
            ref={attach}
            role="group"
            aria-label="Documents in this theme"
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys
            tabIndex={0}
          >
            {!tree ? (
              <EmptyState title="There is no document yet">
                Make one in the design area: it is shown here in the theme.
              </EmptyState>
            ) : view.kind === 'all' ? (
              <AllDocuments
                trees={trees}
                themeIn={themeIn}
                mode={view.modes[0]}
                onOpen={(treeId) => change({ treeId, kind: 'modes' })}
              />
            ) : (
              room && (
                <FrameRow
                  key={view.kind}
                  treeId={tree.id}
                  documentName={tree.name}
                  list={list}
                  wraps={wraps}
                  width={WIDTHS[view.width]}
                  height={height}
                  scale={scale}
                  frames={frames}
                  hear={hear}
                />
              )
            )}
          </div>
          {isReporting && tree && (
            <>
              <Splitter
                label="Height of the contrast report"
                axis="y"
                pane="after"
                unit="px"
                property="--report"
                size={reportSize}
                {...REPORT}
                onResized={setReportSize}
              />
              <ContrastReport
                theme={shownTheme}
                themeIn={themeIn}
                modes={modes}
                mode={mode}
                treeId={tree.id}
                width={WIDTHS[view.width]}
                onPoint={point}
                onClose={() => setReporting(false)}
              />
            </>
          )}
        </div>
      </div>
    </Region>
  )
}

function usersText({
  token,
  count,
  page,
}: {
  token: string
  count: number
  page: boolean
}): string {
  const nodes = countText(count, 'component')
  if (!page)
    return count === 0 ? `Nothing here uses “${token}”.` : `“${token}” is used by ${nodes}.`
  return `“${token}” is used by the page itself, and so by all that inherits${count > 0 ? `; ${nodes} name it` : ''}.`
}
