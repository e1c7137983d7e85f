import { ListFilter, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/Button'
import { IconButton } from '@/components/ui/IconButton'
import { Menu } from '@/components/ui/Menu'
import { SearchField } from '@/components/ui/SearchField'
import type { ModelField } from '@/model/data/model'
import { takesValue, type Condition, type Operator, type Query } from '../rows/query'
import styles from './FilterBar.module.css'

interface FilterBarProps {
  readonly fields: readonly ModelField[]
  readonly query: Query
  readonly onQuery: (query: Query) => void
  readonly onAdd: (fieldId: string) => void
  /** The condition that was added last: its field gets the focus. */
  readonly fresh: string | undefined
}

const WORDS: Readonly<Record<Operator, string>> = {
  contains: 'contains',
  is: 'is',
  isNot: 'is not',
  empty: 'is empty',
  filled: 'is not empty',
  above: '>',
  below: '<',
}

/** The line in which records are looked for: a text in any field, and conditions on single fields, all of which have to be met. */
export function FilterBar({ fields, query, onQuery, onAdd, fresh }: FilterBarProps) {
  const set = (id: string, change: Partial<Condition>) =>
    onQuery({
      ...query,
      conditions: query.conditions.map((one) => (one.id === id ? { ...one, ...change } : one)),
    })
  return (
    <div className={styles.bar} role="search" aria-label="Filter records">
      <div className={styles.search}>
        <SearchField
          label="Search records"
          value={query.text}
          onChange={(text) => onQuery({ ...query, text })}
        />
      </div>
      {query.conditions.map((condition) => {
        const field = fields.find(({ id }) => id === condition.field)
        return (
          <ConditionChip
            key={condition.id}
            condition={condition}
            name={field?.name ?? ''}
            isFresh={condition.id === fresh}
            onChange={(change) => set(condition.id, change)}
            onRemove={() =>
              onQuery({
                ...query,
                conditions: query.conditions.filter((one) => one.id !== condition.id),
              })
            }
          />
        )
      })}
      <Menu
        label="Filter by a field"
        entries={() => fields.map(({ id, name }) => ({ id, label: name, run: () => onAdd(id) }))}
        renderTrigger={(trigger) => (
          <Button {...trigger} tone="quiet" size="small" icon={<ListFilter size={14} />}>
            Filter
          </Button>
        )}
      />
    </div>
  )
}

interface ConditionChipProps {
  readonly condition: Condition
  readonly name: string
  readonly isFresh: boolean
  readonly onChange: (change: Partial<Condition>) => void
  readonly onRemove: () => void
}

function ConditionChip({ condition, name, isFresh, onChange, onRemove }: ConditionChipProps) {
  const { operator, value } = condition
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isFresh) input.current?.focus()
  }, [isFresh])
  return (
    <div className={styles.chip} role="group" aria-label={`Condition on ${name}`}>
      <span className={styles.name}>{name}</span>
      <select
        aria-label={`How ${name} is compared`}
        className={styles.operator}
        value={operator}
        onChange={({ target }) => onChange({ operator: target.value as Operator })}
      >
        {Object.entries(WORDS).map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
      {takesValue(operator) && (
        <input
          ref={input}
          aria-label={`What ${name} is compared with`}
          className={styles.value}
          value={value}
          autoComplete="off"
          spellCheck={false}
          size={Math.max(6, Math.min(24, value.length + 1))}
          onChange={({ target }) => onChange({ value: target.value })}
        />
      )}
      <IconButton label={`Remove the condition on ${name}`} size="small" onClick={onRemove}>
        <X size={13} />
      </IconButton>
    </div>
  )
}
