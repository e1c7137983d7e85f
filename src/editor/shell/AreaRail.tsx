import { tip } from '@/components/ui/tip'
import { goToArea, useArea } from '@/editor/areas'
import styles from './AreaRail.module.css'
import { AREAS } from './areaList'

/** The narrow bar at the left edge that leads to each area of the window. */
export function AreaRail() {
  const current = useArea()
  return (
    <nav aria-label="Areas" className={styles.rail}>
      {AREAS.map(({ id, label, icon, keys }) => (
        <button
          key={id}
          type="button"
          className={styles.area}
          aria-label={label}
          aria-current={id === current ? 'page' : undefined}
          {...tip(label, { keys, side: 'right' })}
          onClick={() => goToArea(id)}
        >
          {icon}
        </button>
      ))}
    </nav>
  )
}
