import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { goToArea, useArea } from '@/editor/areas'
import { insertByClick } from '@/editor/commands/insertByClick'
import { typeOfComponent } from '@/model/component/type'
import { useAppDispatch, useAppStore } from '@/store'
import styles from './ComponentSide.module.css'
import { countUses } from './countUses'

/** Puts the component on the canvas, and says how often it is there. */
export function UseBar({ id }: { readonly id: string }) {
  const dispatch = useAppDispatch()
  const uses = useUses(id)
  return (
    <div className={styles.bar}>
      <Button
        size="small"
        icon={<Plus size={14} />}
        onClick={() => {
          dispatch(insertByClick(typeOfComponent(id)))
          goToArea('design')
        }}
      >
        Insert on the canvas
      </Button>
      <span className={styles.spread} />
      <span className={styles.count}>
        {uses === undefined ? '' : uses === 0 ? 'Not used yet' : `Used ${times(uses)}`}
      </span>
    </div>
  )
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count.toLocaleString('en')} times`
}

/** Counted whenever the panel comes into sight: documents are changed elsewhere. */
function useUses(id: string): number | undefined {
  const store = useAppStore()
  const area = useArea()
  const [uses, setUses] = useState<number>()
  useEffect(() => {
    if (area !== 'code') return
    // After what is more urgent: it looks at every node of the project.
    const later = setTimeout(() => setUses(countUses(store.getState().componentTrees, id)), 200)
    return () => clearTimeout(later)
  }, [store, area, id])
  return uses
}
