import { Maximize, Moon, Sun, ZoomIn, ZoomOut } from 'lucide-react'
import { IconButton } from '@/components/ui/IconButton'
import type { View } from '@/editor/view/view'
import { choiceOf, viewportsOf, ZOOM_RANGE } from '@/editor/view/viewport'
import { useAppSelector } from '@/store'
import { selectBreakpoints } from '@/store/selectors'
import { EditedWidth } from './breakpoints/EditedWidth'
import { WidthIcon } from './breakpoints/WidthIcon'
import styles from './CanvasPanel.module.css'

interface CanvasToolbarProps {
  readonly view: View
  /** How wide the page is laid out now, also where it fills the room. */
  readonly width: number
  /** The scale that is shown now, also where the zoom is “fit”. */
  readonly scale: number
  readonly onChange: (view: Partial<View>) => void
  readonly onZoomBy: (direction: 1 | -1) => void
}

/** How the document is looked at: width, zoom, light or dark. Nothing of it changes the document. */
export function CanvasToolbar({ view, width, scale, onChange, onZoomBy }: CanvasToolbarProps) {
  const { viewport, zoom, scheme } = view
  const breakpoints = useAppSelector(selectBreakpoints)
  const chosen = choiceOf(viewport, breakpoints)
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="Canvas view">
      <div className={styles.tools} role="group" aria-label="Width">
        {viewportsOf(breakpoints).map((choice) => (
          <IconButton
            key={choice.id}
            size="small"
            label={choice.width === null ? choice.name : `${choice.name}, ${choice.width} px`}
            pressed={choice.id === chosen.id}
            onClick={() => onChange({ viewport: choice.id, zoom: 'fit' })}
          >
            <WidthIcon width={choice.width} />
          </IconButton>
        ))}
      </div>
      <EditedWidth width={width} chosen={chosen} onChange={onChange} />
      <div className={styles.tools} role="group" aria-label="Zoom">
        <IconButton
          size="small"
          label="Zoom out"
          disabled={scale <= ZOOM_RANGE.min}
          onClick={() => onZoomBy(-1)}
        >
          <ZoomOut size={16} />
        </IconButton>
        <button
          type="button"
          className={styles.scale}
          aria-label={`Zoom ${Math.round(scale * 100)} %. Show at 100 %`}
          onClick={() => onChange({ zoom: 1 })}
        >
          {Math.round(scale * 100)} %
        </button>
        <IconButton
          size="small"
          label="Zoom in"
          disabled={scale >= ZOOM_RANGE.max}
          onClick={() => onZoomBy(1)}
        >
          <ZoomIn size={16} />
        </IconButton>
        <IconButton
          size="small"
          label="Fit the page"
          pressed={zoom === 'fit'}
          onClick={() => onChange({ zoom: 'fit' })}
        >
          <Maximize size={16} />
        </IconButton>
      </div>
      <IconButton
        size="small"
        label={scheme === 'dark' ? 'Show the document light' : 'Show the document dark'}
        pressed={scheme === 'dark'}
        onClick={() => onChange({ scheme: scheme === 'dark' ? 'light' : 'dark' })}
      >
        {scheme === 'dark' ? <Sun size={16} /> : <Moon size={16} />}
      </IconButton>
    </div>
  )
}
