import { PanelRight } from 'lucide-react'
import { useEffect, useMemo, useState, type ComponentType, type CSSProperties } from 'react'
import { IconButton } from '@/components/ui/IconButton'
import { Region } from '@/components/ui/Region'
import { Splitter } from '@/components/ui/Splitter'
import { takesKeys } from '@/editor/commands/keys'
import { useProblems } from '@/editor/monaco/problems'
import type { CodeCollection } from '@/model/code/target'
import { useAppSelector } from '@/store'
import styles from './CodeArea.module.css'
import { explorerKey } from './explorer/explorerKeys'
import { useExplorerActions } from './explorer/useExplorerActions'
import { CODE_PANES, codePanes, type CodePaneSizes } from './layout/codePanes'
import { EmptyArea } from './layout/EmptyArea'
import { LeftPanel } from './layout/LeftPanel'
import { showPanels, useShownPanels } from './layout/shownPanels'
import { countProblems } from './problems/countProblems'
import { ProblemsPanel } from './problems/ProblemsPanel'
import { CodeTabs } from './tabs/CodeTabs'
import { UploadArea } from './upload/UploadArea'
import { TextView } from './viewer/TextView'
import { useCodeView } from './view/codeView'
import { keepTab } from './view/openText'
import { useFollowProject, useTellActive } from './view/useFollowProject'
import { useOpenTexts } from './view/useOpenTexts'
import { useUnsent } from './view/useUnsent'

/** What stands beside an open text, by its collection: the preview of a component, the runs of a lambda. */
export type CodeSides = {
  readonly [C in CodeCollection]?: ComponentType<{ readonly id: string }>
}

interface CodeAreaProps {
  readonly sides: CodeSides
}

/** The area in which files, components and lambdas are edited as text. */
export function CodeArea({ sides }: CodeAreaProps) {
  useFollowProject()
  const view = useCodeView()
  const { texts, active } = useOpenTexts(view)
  const unsent = useUnsent(view.tabs)
  const panels = useShownPanels()
  const problems = useProblems()
  const counts = useMemo(() => countProblems(problems), [problems])
  const readOnly = useAppSelector(({ sync }) => sync.readOnly !== null)
  const does = useExplorerActions()
  const [sizes, setSizes] = useState(() => codePanes.read())
  const [uploadTo, setUploadTo] = useState<{ readonly folder: string }>()
  useTellActive(active)
  const { reveal } = does
  const activeKey = active?.key
  useEffect(() => {
    if (activeKey !== undefined) reveal(activeKey)
  }, [activeKey, reveal])
  useEffect(() => {
    // What is typed in is more than looked at.
    if (view.passing !== null && unsent.has(view.passing)) keepTab(view.passing)
  }, [view.passing, unsent])
  const Side = active && sides[active.collection]

  const upload = (folder: string) => setUploadTo({ folder })
  const splitter = (pane: keyof CodePaneSizes) => ({
    ...CODE_PANES[pane],
    size: sizes[pane],
    property: `--${pane}` as const,
    unit: 'px' as const,
    onResized(size: number) {
      const next = { ...sizes, [pane]: size }
      setSizes(next)
      codePanes.write(next)
    },
  })
  const widths = { '--left': `${sizes.left}px`, '--side': `${sizes.side}px` } as CSSProperties
  const heights = { '--problems': `${sizes.problems}px` } as CSSProperties

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys that count anywhere in the area
    <div
      className={styles.area}
      style={widths}
      data-side={(Side && panels.side) || undefined}
      onKeyDown={(event) => {
        // Elsewhere in the area than in the tree and in texts, undo means whole files too.
        if (event.defaultPrevented || takesKeys(event.target) || readOnly) return
        const key = explorerKey(event.nativeEvent)
        if (key !== 'undo' && key !== 'redo') return
        event.preventDefault()
        does[key]()
      }}
    >
      <div className={styles.left}>
        <LeftPanel
          does={does}
          active={active?.key ?? null}
          problems={problems}
          readOnly={readOnly}
          onUpload={upload}
        />
      </div>
      <Splitter label="Width of the explorer" axis="x" pane="before" {...splitter('left')} />
      <div className={styles.centre} style={heights} data-problems={panels.problems || undefined}>
        {texts.length > 0 && (
          <div className={styles.bar}>
            <CodeTabs
              texts={texts}
              active={active?.key ?? null}
              passing={view.passing}
              unsent={unsent}
              problems={counts}
              onReveal={does.reveal}
            />
            {Side && (
              <IconButton
                label={panels.side ? 'Hide the side panel' : 'Show the side panel'}
                pressed={panels.side}
                onClick={() => showPanels({ side: !panels.side })}
              >
                <PanelRight size={16} />
              </IconButton>
            )}
          </div>
        )}
        <Region name="Editor" className={styles.text}>
          {active ? (
            <div
              id="code-text"
              role="tabpanel"
              aria-label={active.name}
              className={styles.sheet}
              data-code-editor
            >
              <TextView
                text={active}
                place={view.active === active.key ? view.place : null}
                readOnly={readOnly}
              />
            </div>
          ) : (
            <EmptyArea does={does} readOnly={readOnly} onUpload={upload} />
          )}
        </Region>
        {panels.problems ? (
          <Splitter
            label="Height of the problems"
            axis="y"
            pane="after"
            {...splitter('problems')}
          />
        ) : (
          <div className={styles.hair} />
        )}
        <div className={styles.problems}>
          <ProblemsPanel
            problems={problems}
            open={panels.problems}
            onToggle={() => showPanels({ problems: !panels.problems })}
          />
        </div>
      </div>
      {active && Side && panels.side && (
        <>
          <Splitter label="Width of the side panel" axis="x" pane="after" {...splitter('side')} />
          <div className={styles.side}>
            <Region name="Side panel">
              <Side key={active.key} id={active.target.id} />
            </Region>
          </div>
        </>
      )}
      <UploadArea wanted={uploadTo} readOnly={readOnly} />
    </div>
  )
}
