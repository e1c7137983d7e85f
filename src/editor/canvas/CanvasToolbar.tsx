import {
  Maximize,
  Monitor,
  Moon,
  MoveHorizontal,
  Smartphone,
  Sun,
  Tablet,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import { IconButton } from '@/components/ui/IconButton'
import styles from './CanvasPanel.module.css'
import type { View } from '@/editor/view/view'
import { ZOOM_RANGE } from '@/editor/view/viewport'

interface CanvasToolbarProps {
  readonly view: View
  /** The scale that is shown now, also where the zoom is “fit”. */
  readonly scale: number
  readonly onChange: (view: Partial<View>) => void
  readonly onZoomBy: (direction: 1 | -1) => void
}

const WIDTHS = [
  { viewport: 'phone', label: 'Phone, 375 px', Icon: Smartphone },
  { viewport: 'tablet', label: 'Tablet, 768 px', Icon: Tablet },
  { viewport: 'desktop', label: 'Desktop, 1280 px', Icon: Monitor },
  { viewport: 'fill', label: 'Fill the room', Icon: MoveHorizontal },
] as const

/** How the document is looked at: width, zoom, light or dark. Nothing of it changes the document. */
export function CanvasToolbar({ view, scale, onChange, onZoomBy }: CanvasToolbarProps) {
  const { viewport, zoom, scheme } = view
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="Canvas view">
      <div className={styles.tools} role="group" aria-label="Width">
        {WIDTHS.map(({ viewport: width, label, Icon }) => (
          <IconButton
            key={width}
            size="small"
            label={label}
            pressed={width === viewport}
            onClick={() => onChange({ viewport: width, zoom: 'fit' })}
          >
            {/* Upright, a tablet could not be told from a phone. */}
            <Icon size={16} className={width === 'tablet' ? styles.landscape : undefined} />
          </IconButton>
        ))}
      </div>
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
