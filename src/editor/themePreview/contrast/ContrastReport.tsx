import { Download, X } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { countText } from '@/components/ui/amounts'
import { IconButton } from '@/components/ui/IconButton'
import { Menu } from '@/components/ui/Menu'
import { Segments } from '@/components/ui/Segments'
import { TabPanel, Tabs } from '@/components/ui/Tabs'
import { defaultTokens } from '@/catalog/themeTokens'
import { saveBlob, saveJson } from '@/lib/download'
import type { ModeId, Theme, ThemeMode } from '@/model/theme/record'
import { declaredContrast } from '@/model/theme/roles'
import type { TreeId } from '@/model/tree/types'
import type { RootState } from '@/store/rootState'
import styles from './Contrast.module.css'
import { Declared } from './Declared'
import { reportCsv, reportJson } from './exports'
import type { Judged } from './judge'
import { Meter } from './Meter'
import type { TextsHeard } from './observeTexts'
import { Observed } from './Observed'

interface ContrastReportProps {
  readonly theme: Theme
  readonly themeIn: (state: RootState) => Theme | undefined
  readonly modes: readonly ThemeMode[]
  /** The mode that is looked at; it is what the report begins with. */
  readonly mode: ModeId
  readonly treeId: TreeId
  readonly width: number
  /** Outlines the node at a path in the frames that one sees, and scrolls to it; none with `null`. */
  readonly onPoint: (path: string | null) => void
  readonly onClose: () => void
}

type TabId = 'observed' | 'declared'

/**
 * What cannot be read in a theme: the texts of the document as they meet the eye, and the pairs of tokens that components draw on each
 * other. In every mode; made anew when the theme or the document changes.
 */
export function ContrastReport(props: ContrastReportProps) {
  const { theme, themeIn, modes, treeId, width, onPoint } = props
  const [tab, setTab] = useState<TabId>('observed')
  const [wantedMode, setMode] = useState(props.mode)
  const [observed, setObserved] = useState<ReadonlyMap<ModeId, Judged>>(new Map())
  const [progress, setProgress] = useState<number | null>(null)
  const heard = useMemo<TextsHeard>(
    () => ({
      result: (mode, judged) => setObserved((before) => new Map(before).set(mode, judged)),
      progress: setProgress,
    }),
    [],
  )
  const [shownTree, setShownTree] = useState(treeId)
  if (shownTree !== treeId) {
    setShownTree(treeId)
    setObserved(new Map())
  }
  useEffect(() => () => onPoint(null), [onPoint])

  const defaults = defaultTokens()
  const parts = useMemo(
    () =>
      modes.map((mode) => ({
        mode,
        declared: declaredContrast(theme, defaults, mode),
        observed: observed.get(mode.id),
      })),
    [theme, defaults, modes, observed],
  )
  const part = parts.find(({ mode }) => mode.id === wantedMode) ?? parts[0]
  const failedIn = useCallback(
    ({ declared, observed: texts }: (typeof parts)[number]) =>
      tab === 'declared'
        ? declared.filter(({ result }) => result === 'fail').length
        : (texts?.failed ?? 0),
    [tab],
  )
  if (!part) return null
  const place = { theme, mode: part.mode, defaults }
  const name = `contrast-${theme.id}`

  return (
    <section className={styles.report} aria-label="Contrast report">
      <header className={styles.header}>
        <Tabs
          label="Contrast report"
          name="contrast"
          tabs={[
            { id: 'observed', label: 'Texts' },
            { id: 'declared', label: 'Declared pairs' },
          ]}
          value={tab}
          onChange={setTab}
        />
        <Segments
          label="Mode of the report"
          options={parts.map((one) => {
            const failed = failedIn(one)
            return {
              value: one.mode.id,
              label: failed > 0 ? `${one.mode.name} · ${failed}` : one.mode.name,
            }
          })}
          value={part.mode.id}
          onChange={setMode}
        />
        <span className={styles.grow} />
        <Menu
          label="Export the report"
          align="end"
          entries={[
            {
              id: 'csv',
              label: 'Export as CSV',
              run: () =>
                void reportCsv(parts).then((csv) =>
                  saveBlob(new Blob([csv], { type: 'text/csv' }), `${name}.csv`),
                ),
            },
            {
              id: 'json',
              label: 'Export as JSON',
              run: () => saveJson(reportJson(parts), `${name}.json`),
            },
          ]}
          renderTrigger={(trigger) => (
            <IconButton size="small" label="Export the report" {...trigger}>
              <Download size={16} />
            </IconButton>
          )}
        />
        <IconButton size="small" label="Close the contrast report" onClick={props.onClose}>
          <X size={16} />
        </IconButton>
      </header>
      <p className={styles.summary} role="status">
        {summary(tab, part)}
      </p>
      {progress !== null && (
        <progress className={styles.progress} value={progress} aria-label="Looking at the texts" />
      )}
      <TabPanel name="contrast" id={tab} className={styles.content}>
        {tab === 'declared' ? (
          <Declared pairs={part.declared} place={place} />
        ) : (
          part.observed && (
            <Observed judged={part.observed} place={place} treeId={treeId} onPoint={onPoint} />
          )
        )}
      </TabPanel>
      <Meter
        // Another document, or another width, is looked at from the beginning.
        key={`${treeId} ${width}`}
        treeId={treeId}
        themeIn={themeIn}
        width={width}
        heard={heard}
      />
    </section>
  )
}

function summary(
  tab: TabId,
  {
    mode,
    declared,
    observed,
  }: {
    readonly mode: ThemeMode
    readonly declared: ReturnType<typeof declaredContrast>
    readonly observed: Judged | undefined
  },
): string {
  const verb = (count: number) => (count === 1 ? 'fails' : 'fail')
  if (tab === 'declared') {
    const failed = declared.filter(({ result }) => result === 'fail').length
    return `${failed} of ${countText(declared.length, 'pair')} ${verb(failed)} in ${mode.name}.`
  }
  if (!observed) return `The texts are being looked at in ${mode.name}…`
  const { failed, total, unjudged } = observed
  const unknown = unjudged.reduce((sum, { count }) => sum + count, 0)
  const rest = unknown > 0 ? ` ${unknown} cannot be judged.` : ''
  return `${failed.toLocaleString('en')} of ${countText(total, 'text')} ${verb(failed)} in ${mode.name}.${rest}`
}
