import { Plus, Upload } from 'lucide-react'
import { useMemo, useState, type ComponentType, type CSSProperties } from 'react'
import { IconButton } from '@/components/ui/IconButton'
import { Region, RegionTitle } from '@/components/ui/Region'
import { Splitter } from '@/components/ui/Splitter'
import { themeName, useShownTheme, useThemeView } from '@/editor/themeView'
import { modesOf, type ModeId, type Theme, type TokenName } from '@/model/theme/record'
import { useAppDispatch, useAppSelector } from '@/store'
import { ThemeDialogs, type OpenDialog } from './dialogs/ThemeDialogs'
import { useThemeActions } from './edits/useThemeActions'
import { useStepKeys } from './edits/useStepKeys'
import { TokenInspector } from './inspector/TokenInspector'
import { ModeList } from './list/ModeList'
import { addTheme } from './list/themeCommands'
import { ThemeList } from './list/ThemeList'
import { TokensPane } from './table/TokensPane'
import { Announcer } from './view/Announcer'
import { PANES, panes, type PaneSizes } from './view/panes'
import styles from './ThemesArea.module.css'

/** Shows the documents of the project in a theme; another feature, which the shell gives. */
export type ThemePreview = ComponentType<{ readonly themeId: string; readonly mode: ModeId }>

interface ThemesAreaProps {
  readonly Preview?: ThemePreview
}

/** The area in which themes are made: their list and modes, their tokens, and what documents look like in them. */
export function ThemesArea({ Preview }: ThemesAreaProps) {
  const dispatch = useAppDispatch()
  useStepKeys()
  const theme = useShownTheme()
  const { mode: wantedMode, token } = useThemeView()
  const themes = useThemes(theme)
  const readOnly = useAppSelector(({ sync }) => sync.readOnly !== null)
  const [sizes, setSizes] = useState(() => panes.read())
  const [open, setOpen] = useState<OpenDialog>()
  const [askedFor, setAskedFor] = useState<TokenName>()
  const modes = modesOf(theme)
  const doors = useMemo(
    () => ({
      onImport: (one: Theme) => setOpen({ dialog: 'import', theme: one }),
      onExport: (one: Theme) => setOpen({ dialog: 'export', theme: one }),
    }),
    [],
  )
  useThemeActions(theme, readOnly, setOpen)
  const mode = modes.find(({ id }) => id === wantedMode)?.id ?? 'light'
  const splitter = (pane: keyof PaneSizes) => ({
    ...PANES[pane],
    size: sizes[pane],
    property: `--${pane}` as const,
    onResized(size: number) {
      setSizes({ ...sizes, [pane]: size })
      panes.write({ ...panes.read(), [pane]: size })
    },
  })
  const widths = { '--left': `${sizes.left}px`, '--preview': `${sizes.preview}px` } as CSSProperties
  return (
    <div className={styles.area} style={widths} data-preview={Preview ? '' : undefined}>
      <div className={styles.left} style={{ '--list': `${sizes.list}%` } as CSSProperties}>
        <div className={styles.list}>
          <Region
            name="Themes"
            header={
              <RegionTitle
                tools={
                  !readOnly && (
                    <span className={styles.tools}>
                      <IconButton
                        label="Import a theme…"
                        size="small"
                        onClick={() => setOpen({ dialog: 'import', theme })}
                      >
                        <Upload size={16} />
                      </IconButton>
                      <IconButton
                        label="New theme"
                        size="small"
                        onClick={() => dispatch(addTheme())}
                      >
                        <Plus size={16} />
                      </IconButton>
                    </span>
                  )
                }
              >
                Themes
              </RegionTitle>
            }
          >
            <ThemeList themes={themes} shown={theme} readOnly={readOnly} doors={doors} />
          </Region>
        </div>
        <Splitter
          label="Height of the list of themes"
          axis="y"
          pane="before"
          unit="%"
          {...splitter('list')}
        />
        <div className={styles.modes}>
          <Region
            name="Modes"
            header={
              <RegionTitle
                tools={
                  !readOnly && (
                    <IconButton
                      label="New mode…"
                      size="small"
                      onClick={() => setOpen({ dialog: 'mode', theme })}
                    >
                      <Plus size={16} />
                    </IconButton>
                  )
                }
              >
                Modes
              </RegionTitle>
            }
          >
            <ModeList theme={theme} shown={mode} readOnly={readOnly} />
          </Region>
        </div>
      </div>
      <Splitter
        label="Width of the list of themes"
        axis="x"
        pane="before"
        unit="px"
        {...splitter('left')}
      />
      <div className={styles.editor}>
        <div className={styles.panes} style={{ '--token': `${sizes.token}px` } as CSSProperties}>
          <div className={styles.table}>
            <Region name="Tokens" header={<RegionTitle>Tokens of {themeName(theme)}</RegionTitle>}>
              <TokensPane
                theme={theme}
                shownMode={mode}
                readOnly={readOnly}
                onAdd={(dialog) => setOpen({ dialog, theme })}
                onWhereUsed={setAskedFor}
              />
            </Region>
          </div>
          <Splitter
            label="Width of the token"
            axis="x"
            pane="after"
            unit="px"
            {...splitter('token')}
          />
          <div className={styles.token}>
            <Region name="Token">
              <TokenInspector
                theme={theme}
                token={token}
                mode={mode}
                readOnly={readOnly}
                askedFor={askedFor}
                onAsk={setAskedFor}
              />
            </Region>
          </div>
        </div>
      </div>
      {Preview && (
        <>
          <Splitter
            label="Width of the preview"
            axis="x"
            pane="after"
            unit="px"
            {...splitter('preview')}
          />
          <div className={styles.preview}>
            <Preview themeId={theme.id} mode={mode} />
          </div>
        </>
      )}
      <ThemeDialogs open={open} onClose={() => setOpen(undefined)} />
      <Announcer />
    </div>
  )
}

/** All themes by name; one that is shown though nothing is stored of it yet is among them. */
function useThemes(shown: Theme): readonly Theme[] {
  const stored = useAppSelector(({ theme }) => theme.themes)
  return useMemo(() => {
    const all = stored.some(({ id }) => id === shown.id) ? stored : [...stored, shown]
    return all.toSorted((a, b) => themeName(a).localeCompare(themeName(b)))
  }, [stored, shown])
}
