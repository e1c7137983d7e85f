import { ArrowDown, ArrowUp, ChevronRight, CopyPlus, Trash2 } from 'lucide-react'
import { use, useId, type KeyboardEvent } from 'react'
import { IconButton } from '@/components/ui/IconButton'
import type { JsonObject } from '@/model/json'
import type { ListSpec } from '@/model/props/specs'
import type { FieldSession } from '../fields/fieldEditor'
import styles from './ListControl.module.css'
import { NestedControl } from './nestedControl'
import { shownText } from './shownText'

interface ListEntryProps {
  readonly spec: ListSpec
  readonly value: JsonObject
  readonly at: number
  readonly count: number
  readonly open: boolean
  readonly onToggle: () => void
  readonly draftKey: string
  readonly begin: (field: string) => FieldSession
  /** By -1 towards the first, by 1 towards the last. */
  readonly onMove: (by: 1 | -1) => void
  readonly onDuplicate: () => void
  readonly onRemove: () => void
}

/** One entry of a list: a row with its summary, its fields below while it is open. Alt and arrows move it, Delete removes it. */
export function ListEntry({
  spec,
  value,
  at,
  count,
  open,
  onToggle,
  draftKey,
  begin,
  onMove,
  onDuplicate,
  onRemove,
}: ListEntryProps) {
  const Nested = use(NestedControl)
  const body = useId()
  const summary = shownText(value[spec.summary]) || `Entry ${at + 1}`
  const mayMove = (by: 1 | -1) => at + by >= 0 && at + by < count

  function press(event: KeyboardEvent) {
    const steps: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 }
    const by = event.altKey ? steps[event.key] : undefined
    const removes = event.key === 'Delete' || event.key === 'Backspace'
    if (by === undefined && !removes) return
    event.preventDefault()
    if (removes) remove(event.currentTarget)
    else if (by !== undefined && mayMove(by)) onMove(by)
  }

  /** The focus goes on to a neighbour: on nothing, the next Delete would be the component's. */
  function remove(button: Element) {
    const row = button.closest('li')
    const beside =
      row?.nextElementSibling ??
      row?.previousElementSibling ??
      row?.parentElement?.nextElementSibling
    const next = beside instanceof HTMLButtonElement ? beside : beside?.querySelector('button')
    next?.focus()
    onRemove()
  }

  return (
    <li className={styles.entry}>
      <div className={styles.row}>
        <button
          type="button"
          className={styles.summary}
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
          onClick={onToggle}
          onKeyDown={press}
        >
          <ChevronRight size={14} aria-hidden className={styles.chevron} />
          <span className={styles.text}>{summary}</span>
        </button>
        <div className={styles.actions}>
          <IconButton
            size="small"
            label={`Move ${summary} up`}
            disabled={!mayMove(-1)}
            onClick={() => onMove(-1)}
          >
            <ArrowUp size={13} />
          </IconButton>
          <IconButton
            size="small"
            label={`Move ${summary} down`}
            disabled={!mayMove(1)}
            onClick={() => onMove(1)}
          >
            <ArrowDown size={13} />
          </IconButton>
          <IconButton size="small" label={`Duplicate ${summary}`} onClick={onDuplicate}>
            <CopyPlus size={13} />
          </IconButton>
          <IconButton
            size="small"
            label={`Remove ${summary}`}
            onClick={(event) => remove(event.currentTarget)}
          >
            <Trash2 size={13} />
          </IconButton>
        </div>
      </div>
      {open && Nested && (
        <div id={body} className={styles.fields}>
          {Object.entries(spec.fields).map(([key, field]) => (
            <Nested
              key={key}
              spec={field}
              value={value[key]}
              mixed={false}
              changed={false}
              draftKey={`${draftKey}.${key}`}
              begin={() => begin(key)}
            />
          ))}
        </div>
      )}
    </li>
  )
}
