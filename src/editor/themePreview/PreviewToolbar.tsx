import {
  Columns2,
  Contrast,
  History,
  LayoutGrid,
  Maximize,
  Monitor,
  MousePointerClick,
  Smartphone,
  Tablet,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import { IconButton } from '@/components/ui/IconButton'
import { Segments } from '@/components/ui/Segments'
import { Select } from '@/components/ui/Select'
import { themeName } from '@/editor/themeView'
import type { Theme, ThemeMode } from '@/model/theme/record'
import type { PreviewView, WidthId } from './previewView'
import styles from './ThemePreview.module.css'

interface PreviewToolbarProps {
  readonly view: PreviewView
  readonly onChange: (change: Partial<PreviewView>) => void
  readonly trees: readonly { readonly id: string; readonly name: string }[]
  /** The document that is seen. */
  readonly treeId: string | null
  readonly themes: readonly Theme[]
  /** The theme that is edited, and the one that is seen. */
  readonly ownThemeId: string
  readonly themeId: string
  readonly modes: readonly ThemeMode[]
  /** The scale that is shown now, also where the zoom is “fit”. */
  readonly scale: number
  readonly onZoomBy: (direction: 1 | -1) => void
  readonly onSetBefore: () => void
  readonly isReporting: boolean
  readonly onReport: () => void
}

const KINDS = [
  { value: 'modes', label: 'Modes side by side', icon: <Columns2 size={16} /> },
  { value: 'before', label: 'Before and after', icon: <History size={16} /> },
  { value: 'states', label: 'States', icon: <MousePointerClick size={16} /> },
  { value: 'all', label: 'All documents', icon: <LayoutGrid size={16} /> },
]
const WIDTH_OPTIONS = [
  { value: 'phone', label: 'Phone, 375 px', icon: <Smartphone size={16} /> },
  {
    value: 'tablet',
    label: 'Tablet, 768 px',
    icon: <Tablet size={16} className={styles.turned} />,
  },
  { value: 'desktop', label: 'Desktop, 1280 px', icon: <Monitor size={16} /> },
]

/** What the preview shows, and how large. */
export function PreviewToolbar(props: PreviewToolbarProps) {
  const { view, onChange, trees, treeId, themes, themeId, ownThemeId, modes, scale } = props
  const modeOptions = modes.map(({ id, name }) => ({ value: id, label: name }))
  const [left, right] = view.modes
  const modeSelect = (label: string, at: 0 | 1) => (
    <Select
      aria-label={label}
      className={styles.mode}
      options={modeOptions}
      value={view.modes[at]}
      onChange={({ target }) =>
        onChange({ modes: at === 0 ? [target.value, right] : [left, target.value] })
      }
    />
  )
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="Preview">
      <div className={styles.tools}>
        <Segments
          label="Shown"
          options={KINDS}
          value={view.kind}
          onChange={(kind) => onChange({ kind: KINDS_BY_VALUE[kind] ?? 'modes' })}
        />
        {view.kind !== 'all' && (
          <Select
            aria-label="Document"
            className={styles.document}
            options={trees.map(({ id, name }) => ({ value: id, label: name }))}
            value={treeId ?? ''}
            onChange={({ target }) => onChange({ treeId: target.value })}
          />
        )}
        <span className={styles.grow} />
        <IconButton label="Contrast report" pressed={props.isReporting} onClick={props.onReport}>
          <Contrast size={16} />
        </IconButton>
      </div>
      <div className={styles.tools}>
        {view.kind === 'modes' ? (
          <>
            {modeSelect('Left mode', 0)}
            {modeSelect('Right mode', 1)}
          </>
        ) : (
          modeSelect('Mode', 0)
        )}
        {themes.length > 1 && (
          <Select
            aria-label="Theme shown"
            className={styles.themeSelect}
            options={themes.map((theme) => ({ value: theme.id, label: themeName(theme) }))}
            value={themeId}
            onChange={({ target }) =>
              onChange({ themeId: target.value === ownThemeId ? null : target.value })
            }
          />
        )}
        {view.kind === 'before' && (
          <button type="button" className={styles.quiet} onClick={props.onSetBefore}>
            Set as before
          </button>
        )}
        <span className={styles.grow} />
        {view.kind !== 'all' && (
          <>
            <Segments
              label="Width"
              options={WIDTH_OPTIONS}
              value={view.width}
              onChange={(width) => onChange({ width: width as WidthId, zoom: 'fit' })}
            />
            <div className={styles.zoom} role="group" aria-label="Zoom">
              <IconButton size="small" label="Zoom out" onClick={() => props.onZoomBy(-1)}>
                <ZoomOut size={16} />
              </IconButton>
              <span className={styles.scale}>{Math.round(scale * 100)} %</span>
              <IconButton size="small" label="Zoom in" onClick={() => props.onZoomBy(1)}>
                <ZoomIn size={16} />
              </IconButton>
              <IconButton
                size="small"
                label="Fit"
                pressed={view.zoom === 'fit'}
                onClick={() => onChange({ zoom: 'fit' })}
              >
                <Maximize size={16} />
              </IconButton>
            </div>
          </>
        )}
      </div>
    </div>
  )
}

const KINDS_BY_VALUE: Readonly<Partial<Record<string, PreviewView['kind']>>> = {
  modes: 'modes',
  before: 'before',
  states: 'states',
  all: 'all',
}
