import { NamedIcon } from '@/components/ui/NamedIcon'
import { IconButton } from '@/components/ui/IconButton'
import type { FlowAction } from '../actions/flowAction'
import { useMinimap } from '../view/minimap'
import styles from './CanvasTools.module.css'

interface CanvasToolsProps {
  readonly actions: readonly FlowAction[]
}

const SHOWN = ['zoomOut', 'zoomIn', 'fit', 'tidy', 'minimap']

/** The buttons in the corner of the canvas. */
export function CanvasTools({ actions }: CanvasToolsProps) {
  const hasMap = useMinimap()
  return (
    <div role="toolbar" aria-label="View" className={styles.tools}>
      {actions
        .filter(({ id }) => SHOWN.includes(id))
        .toSorted((one, other) => SHOWN.indexOf(one.id) - SHOWN.indexOf(other.id))
        .map(({ id, title, icon, keys, enabled, run }) => (
          <IconButton
            key={id}
            label={id === 'minimap' ? 'Map' : title}
            {...(id === 'minimap' && { pressed: hasMap })}
            {...(keys?.[0] !== undefined && { keys: keys[0] })}
            disabled={!enabled}
            onClick={run}
          >
            <NamedIcon name={icon} />
          </IconButton>
        ))}
    </div>
  )
}
