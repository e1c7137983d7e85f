import { useState } from 'react'
import { useArea, type AreaId } from '@/editor/areas'
import { AREAS } from './areaList'
import styles from './Areas.module.css'
import { Workspace } from './Workspace'

interface AreasProps {
  readonly previewing: boolean
}

/**
 * The areas of the window, one over the other. One that was seen stays as it is while another one is: the canvas is not
 * loaded again, and the code editor keeps its place.
 */
export function Areas({ previewing }: AreasProps) {
  const current = useArea()
  const [seen, setSeen] = useState<ReadonlySet<AreaId>>(new Set([current]))
  if (!seen.has(current)) setSeen(new Set([...seen, current]))
  return (
    <div className={styles.stack}>
      {AREAS.map(({ id, View }) => (
        <div key={id} className={styles.area} inert={id !== current} data-shown={id === current}>
          {View ? seen.has(id) && <View /> : <Workspace previewing={previewing} />}
        </div>
      ))}
    </div>
  )
}
