import { useDeferredValue, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { NamedIcon } from '@/components/ui/NamedIcon'
import { SearchField } from '@/components/ui/SearchField'
import type { StepKind } from '@/model/workflow/kinds/kind'
import { dragKind } from './dragKind'
import { kindGroups } from './kindGroups'
import styles from './StepPalette.module.css'

interface StepPaletteProps {
  readonly onAdd: (kind: StepKind) => void
}

/** The kinds of steps by group, searchable: a drag places one, Enter or a double-click adds it behind the selected step. */
export function StepPalette({ onAdd }: StepPaletteProps) {
  const [text, setText] = useState('')
  const [tabStop, setTabStop] = useState<string>()
  const list = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const wanted = useDeferredValue(text)
  const groups = useMemo(() => kindGroups(wanted), [wanted])
  const kinds = groups.flatMap((group) => group.kinds)
  const first = kinds.find(({ kind }) => kind === tabStop) ?? kinds[0]
  const tiles = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-kind]') ?? [])]

  const fromSearch = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      tiles()[0]?.focus()
    } else if (event.key === 'Enter' && text.trim() !== '') {
      const best = kindGroups(text)[0]?.kinds[0]
      if (best) onAdd(best)
    } else if (event.key === 'Escape' && text !== '') {
      event.preventDefault()
      setText('')
    }
  }
  const amongTiles = (event: KeyboardEvent) => {
    const all = tiles()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    if (next < 0) input.current?.focus()
    else all[next]?.focus()
  }
  return (
    <div className={styles.panel}>
      <div className={styles.tools}>
        <SearchField
          ref={input}
          label="Search steps"
          value={text}
          onChange={setText}
          onKeyDown={fromSearch}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrows move between the buttons inside */}
      <div
        ref={list}
        className={styles.list}
        onKeyDown={amongTiles}
        onFocus={({ target }) => setTabStop(target.dataset['kind'])}
      >
        {groups.map(({ title, kinds: own }, at) => (
          <section key={title} className={styles.group} aria-labelledby={`${id}-${at}`}>
            <h3 id={`${id}-${at}`} className={styles.heading}>
              {title}
            </h3>
            {own.map((kind) => (
              <button
                key={kind.kind}
                type="button"
                data-kind={kind.kind}
                data-group={kind.group}
                className={styles.tile}
                tabIndex={kind === first ? 0 : -1}
                draggable
                onDragStart={({ dataTransfer }) => dragKind(dataTransfer, kind)}
                onDoubleClick={() => onAdd(kind)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
                  event.preventDefault()
                  onAdd(kind)
                }}
              >
                <span className={styles.icon}>
                  <NamedIcon name={kind.icon} />
                </span>
                <span className={styles.words}>
                  <span className={styles.label}>{kind.label}</span>
                  <span className={styles.about}>{kind.description}</span>
                </span>
              </button>
            ))}
          </section>
        ))}
        {groups.length === 0 && (
          <EmptyState
            title={`No step is called “${wanted.trim()}”`}
            actions={
              <Button
                size="small"
                onClick={() => {
                  setText('')
                  input.current?.focus()
                }}
              >
                Show all steps
              </Button>
            }
          >
            Try what it does, such as “request”, “branch” or “loop”.
          </EmptyState>
        )}
      </div>
    </div>
  )
}
