import { ChevronDown, Plus } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { Menu } from '@/components/ui/Menu'
import { SearchField } from '@/components/ui/SearchField'
import { Select } from '@/components/ui/Select'
import type { TokenKind } from '@/model/theme/record'
import { KINDS } from '../values/kinds'
import type { TableFilter } from './tokenRows'
import styles from './TokenToolbar.module.css'

/** What can be made new. */
export type Adding = 'token' | 'ramp' | 'type' | 'spacing'

interface TokenToolbarProps {
  readonly filter: TableFilter
  readonly onFilter: (filter: TableFilter) => void
  /** How many tokens there are of each kind. */
  readonly counts: ReadonlyMap<TokenKind, number>
  readonly readOnly: boolean
  readonly onAdd: (what: Adding) => void
}

const ONLY = [
  { value: 'all', label: 'All tokens' },
  { value: 'changed', label: 'Set by this theme' },
  { value: 'problems', label: 'With problems' },
]

/** Above the table: what is searched for, which kinds are shown, and what can be made. */
export function TokenToolbar({ filter, onFilter, counts, readOnly, onAdd }: TokenToolbarProps) {
  const toggle = (kind: TokenKind) => {
    const kinds = new Set(filter.kinds)
    if (!kinds.delete(kind)) kinds.add(kind)
    onFilter({ ...filter, kinds })
  }
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <div className={styles.search}>
          <SearchField
            label="Search tokens"
            value={filter.text}
            onChange={(text) => onFilter({ ...filter, text })}
          />
        </div>
        <Select
          aria-label="Which tokens"
          className={styles.only}
          options={ONLY}
          value={filter.only}
          onChange={({ target }) =>
            onFilter({ ...filter, only: target.value as TableFilter['only'] })
          }
        />
        {!readOnly && (
          <Menu
            label="New"
            align="end"
            entries={[
              { id: 'token', label: 'Token…', run: () => onAdd('token') },
              { kind: 'separator', id: 'generators' },
              { id: 'ramp', label: 'Ramp from a colour…', run: () => onAdd('ramp') },
              { id: 'type', label: 'Type scale…', run: () => onAdd('type') },
              { id: 'spacing', label: 'Spacing scale…', run: () => onAdd('spacing') },
            ]}
            renderTrigger={(props) => (
              <Button {...props} size="small" icon={<Plus size={14} />}>
                New
                <ChevronDown size={12} aria-hidden />
              </Button>
            )}
          />
        )}
      </div>
      <div role="group" aria-label="Kinds" className={styles.kinds}>
        {[...counts].map(([kind, count]) => (
          <button
            key={kind}
            type="button"
            aria-pressed={filter.kinds.has(kind)}
            className={styles.kind}
            onClick={() => toggle(kind)}
          >
            {KINDS[kind].label}
            <span className={styles.count}>{count.toLocaleString('en')}</span>
          </button>
        ))}
      </div>
    </div>
  )
}
