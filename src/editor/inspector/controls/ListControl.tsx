import { Plus } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { isJsonObject, type Json, type JsonObject } from '@/model/json'
import { checkProp } from '@/model/props/check'
import type { FieldSession } from '../fields/fieldEditor'
import styles from './ListControl.module.css'
import { ListEntry } from './ListEntry'
import { MIXED, type ControlProps } from './types'

/** Edits a list of objects: closed entries by their summary, each opens to its fields. */
export function ListControl(props: ControlProps<'list'>) {
  const { spec, value, mixed, draftKey, begin, onReset } = props
  const entries: readonly Json[] = !mixed && Array.isArray(value) ? (value as readonly Json[]) : []
  const { keys, setKeys } = useEntryKeys(entries.length)
  const [open, setOpen] = useState<number | null>(null)

  /** Changes the list and the keys of its entries alike, so that drafts and openness go along. */
  function change(
    edit: <T>(list: readonly T[], make: (at: number) => T) => T[],
    next: (at: number) => Json,
  ) {
    begin().set(edit(entries, next))
    setKeys(edit(keys, () => freshKey()))
  }
  function add() {
    const key = freshKey()
    begin().set([...entries, spec.entry])
    setKeys([...keys, key])
    setOpen(key)
  }

  const problem = mixed ? undefined : checkProp(spec, value)
  return (
    <Field
      label={spec.label}
      help={spec.help}
      problem={problem}
      onReset={onReset}
      layout="stack"
      as="group"
    >
      {() => (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only keeps keys of the buttons inside from the commands
        <div className={styles.list} onKeyDown={keepDelete}>
          {mixed && <p className={styles.note}>{MIXED}. Adding replaces all of these lists.</p>}
          <ol className={styles.entries}>
            {entries.map((entry, at) => {
              const key = keys[at] ?? at
              return (
                <ListEntry
                  key={key}
                  spec={spec}
                  value={isJsonObject(entry) ? entry : {}}
                  at={at}
                  count={entries.length}
                  open={open === key}
                  onToggle={() => setOpen(open === key ? null : key)}
                  draftKey={`${draftKey}#${key}`}
                  begin={(field) => entrySession(begin(), entries, at, field)}
                  onMove={(by) =>
                    change(
                      (list) => moved(list, at, by),
                      () => null,
                    )
                  }
                  onDuplicate={() =>
                    change(
                      (list, make) => list.toSpliced(at + 1, 0, make(at)),
                      () => entry,
                    )
                  }
                  onRemove={() =>
                    change(
                      (list) => list.toSpliced(at, 1),
                      () => null,
                    )
                  }
                />
              )
            })}
          </ol>
          <Button size="small" tone="quiet" icon={<Plus size={14} />} onClick={add}>
            Add {spec.label.toLowerCase().replace(/s$/, '')}
          </Button>
        </div>
      )}
    </Field>
  )
}

/** Delete in a list is about its entries, never about the component that has the list. */
function keepDelete(event: KeyboardEvent<HTMLElement>): void {
  if (event.target instanceof HTMLButtonElement && /^(?:Delete|Backspace)$/.test(event.key)) {
    event.preventDefault()
  }
}

/** A stay in one field of one entry: it sets the whole list, with that field changed. */
function entrySession(
  outer: FieldSession,
  entries: readonly Json[],
  at: number,
  field: string,
): FieldSession {
  const set = (value: Json | undefined) =>
    outer.set(
      entries.map((entry, other): Json => {
        if (other !== at) return entry
        const { [field]: _, ...rest }: JsonObject = isJsonObject(entry) ? entry : {}
        return value === undefined
          ? rest
          : { ...(isJsonObject(entry) ? entry : {}), [field]: value }
      }),
    )
  return {
    revert: outer.revert,
    set,
    setEach: (make) => {
      const entry = entries[at]
      set(make([isJsonObject(entry) ? entry[field] : undefined])[0])
    },
  }
}

function moved<T>(list: readonly T[], at: number, by: number): T[] {
  const [entry] = list.slice(at, at + 1)
  return entry === undefined ? [...list] : list.toSpliced(at, 1).toSpliced(at + by, 0, entry)
}

let lastKey = 0
function freshKey(): number {
  lastKey += 1
  return lastKey
}

/** A key per entry that follows it when entries move; entries that came from elsewhere get new ones. */
function useEntryKeys(count: number) {
  const [kept, setKept] = useState<readonly number[]>(() => Array.from({ length: count }, freshKey))
  const fits = kept.length === count
  const keys = fits ? kept : Array.from({ length: count }, (_, at) => kept[at] ?? freshKey())
  if (!fits) setKept(keys)
  return { keys, setKeys: setKept }
}
