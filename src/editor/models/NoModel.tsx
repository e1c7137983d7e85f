import { Database, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Region } from '@/components/ui/Region'
import { useAppDispatch } from '@/store'
import { ImportDialog } from './transfer/ImportDialog'
import { addModel } from './list/modelSteps'
import styles from './ModelsArea.module.css'

interface NoModelProps {
  readonly readOnly: boolean
}

/** Stands in for the records while the project has no model. */
export function NoModel({ readOnly }: NoModelProps) {
  const dispatch = useAppDispatch()
  const [isImporting, setImporting] = useState(false)
  return (
    <Region name="Model" className={styles.nothing}>
      <EmptyState
        icon={<Database size={20} />}
        title="Give the project its data"
        actions={
          !readOnly && (
            <>
              <Button tone="primary" icon={<Plus size={14} />} onClick={() => dispatch(addModel())}>
                New model
              </Button>
              <Button onClick={() => setImporting(true)}>Import CSV or JSON…</Button>
            </>
          )
        }
      >
        {readOnly
          ? 'This tab is read-only. Reload it to make a model.'
          : 'A model says which fields its records have: customers with a name and an email, invoices with an amount. Pages, tables and forms are made of it.'}
      </EmptyState>
      {isImporting && <ImportDialog onClose={() => setImporting(false)} />}
    </Region>
  )
}
