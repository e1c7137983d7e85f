import { Plus, Table2 } from 'lucide-react'
import { countText } from '@/components/ui/amounts'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'

interface NoRecordsProps {
  readonly canEdit: boolean
  readonly onAdd: () => void
  readonly onImport: () => void
  readonly onSample: () => void
}

/** Stands where the first records of a model will, and says how they come. */
export function NoRecords({ canEdit, onAdd, onImport, onSample }: NoRecordsProps) {
  return (
    <EmptyState
      icon={<Table2 size={20} />}
      title="No records yet"
      actions={
        canEdit && (
          <>
            <Button tone="primary" icon={<Plus size={14} />} onClick={onAdd}>
              New record
            </Button>
            <Button onClick={onImport}>Import CSV or JSON…</Button>
            <Button onClick={onSample}>Add sample records…</Button>
          </>
        )
      }
    >
      Type them in, paste them from a spreadsheet, or begin with samples.
    </EmptyState>
  )
}

interface NoMatchProps {
  /** How many records there are without the conditions. */
  readonly total: number
  readonly onClear: () => void
}

/** Stands there when no record meets the conditions. */
export function NoMatch({ total, onClear }: NoMatchProps) {
  return (
    <EmptyState
      title="No record is like that"
      actions={<Button onClick={onClear}>Clear the filter</Button>}
    >
      {`None of ${countText(total, 'record')} meets the conditions.`}
    </EmptyState>
  )
}
