import { tip } from '@/components/ui/tip'
import { goToArea, useArea } from '@/editor/areas'
import { useKeys } from '@/editor/commands/keymap'
import styles from './AreaRail.module.css'
import { AREAS } from './areaList'

/** The narrow bar at the left edge that leads to each area of the window. */
export function AreaRail() {
  const current = useArea()
  return (
    <nav aria-label="Areas" className={styles.rail}>
      {AREAS.map((area) => (
        <AreaButton key={area.id} area={area} isCurrent={area.id === current} />
      ))}
    </nav>
  )
}

interface AreaButtonProps {
  readonly area: (typeof AREAS)[number]
  readonly isCurrent: boolean
}

function AreaButton({ area: { id, label, icon, keys: own }, isCurrent }: AreaButtonProps) {
  const keys = useKeys(`shell.area.${id}`, own)
  return (
    <button
      type="button"
      className={styles.area}
      aria-label={label}
      aria-current={isCurrent ? 'page' : undefined}
      {...tip(label, { ...(keys !== undefined && { keys }), side: 'right' })}
      onClick={() => goToArea(id)}
    >
      {icon}
    </button>
  )
}
