import { ListFilter, Search, X } from 'lucide-react'
import { memo, use } from 'react'
import { IconButton } from '@/components/ui/IconButton'
import { TextInput } from '@/components/ui/TextInput'
import { FilterContext, type FieldFilter } from './filter'
import styles from './InspectorPanel.module.css'

interface FilterBarProps {
  readonly onFilter: (filter: FieldFilter) => void
}

/** Searches the fields, and leaves out those that are at their defaults. */
export const FilterBar = memo(function FilterBar({ onFilter }: FilterBarProps) {
  const filter = use(FilterContext)
  const search = (query: string) => onFilter({ ...filter, query })
  return (
    <div className={styles.filter}>
      <TextInput
        aria-label="Search properties"
        placeholder="Search properties"
        value={filter.query}
        before={<Search size={14} aria-hidden className={styles.glass} />}
        after={
          filter.query === '' ? undefined : (
            <IconButton size="small" label="Clear the search" onClick={() => search('')}>
              <X size={12} />
            </IconButton>
          )
        }
        onChange={({ target }) => search(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || filter.query === '') return
          event.stopPropagation()
          search('')
        }}
      />
      <IconButton
        label="Show changed properties only"
        pressed={filter.changedOnly}
        onClick={() => onFilter({ ...filter, changedOnly: !filter.changedOnly })}
      >
        <ListFilter size={16} />
      </IconButton>
    </div>
  )
})
