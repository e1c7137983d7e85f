import { ArrowDown } from 'lucide-react'
import { useDeferredValue, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useDefinitions } from '@/editor/definitions'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { SearchField } from '@/components/ui/SearchField'
import type { Level } from '@/model/definition'
import { tileAfterKey } from './arrows'
import styles from './PalettePanel.module.css'
import { PaletteTile } from './PaletteTile'
import { paletteGroups } from './search'
import { useInsert } from './useInsert'
import { useSelectedTypes } from './useSelectedTypes'

const LEVELS: readonly { readonly level: Level | undefined; readonly label: string }[] = [
  { level: undefined, label: 'All' },
  { level: 'atom', label: 'Atoms' },
  { level: 'molecule', label: 'Molecules' },
  { level: 'organism', label: 'Organisms' },
]

/** All components that can be inserted, searchable and by category. */
export function PalettePanel() {
  const [text, setText] = useState('')
  const [level, setLevel] = useState<Level>()
  const [tabStop, setTabStop] = useState<string>()
  const list = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const insert = useInsert()
  const definitions = useDefinitions()
  const inside = useSelectedTypes()
  const wanted = useDeferredValue(text)
  const groups = useMemo(() => {
    const all = paletteGroups(definitions, { text: wanted, level, inside })
    // At the end, where they move nothing when they come and go under the pointer.
    return all.toSorted((a, b) => Number(a.isParts ?? false) - Number(b.isParts ?? false))
  }, [definitions, wanted, level, inside])
  const [parts] = groups.filter(({ isParts }) => isParts)
  const types = groups.flatMap((group) => group.definitions.map(({ type }) => type))
  const first = tabStop !== undefined && types.includes(tabStop) ? tabStop : types[0]

  const clear = () => {
    setText('')
    setLevel(undefined)
    input.current?.focus()
  }

  const fromSearch = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      tilesOf(list.current)[0]?.focus()
    } else if (event.key === 'Enter' && text.trim() !== '') {
      const [best] = paletteGroups(definitions, { text, level, inside })
      if (best?.definitions[0]) insert(best.definitions[0].type)
    } else if (event.key === 'Escape' && text !== '') {
      event.preventDefault()
      setText('')
    }
  }

  const amongTiles = (event: KeyboardEvent) => {
    // A tile that is being dragged by keyboard has the arrows for itself.
    if (event.defaultPrevented) return
    const tiles = tilesOf(list.current)
    const at = tiles.indexOf(document.activeElement as HTMLElement)
    const places = tiles.map((tile) => tile.getBoundingClientRect())
    const next = tileAfterKey(event.key, at, places)
    if (next !== undefined) {
      event.preventDefault()
      tiles[next]?.focus()
    } else if (event.key === 'ArrowUp') {
      event.preventDefault()
      input.current?.focus()
    }
  }

  return (
    <div className={styles.panel}>
      <div className={styles.tools}>
        <SearchField
          ref={input}
          label="Search components"
          value={text}
          onChange={setText}
          onClear={clear}
          onKeyDown={fromSearch}
        />
        <div role="group" aria-label="Kind of component" className={styles.levels}>
          {LEVELS.map((option) => (
            <button
              key={option.label}
              type="button"
              className={styles.level}
              aria-pressed={option.level === level}
              onClick={() => setLevel(option.level)}
            >
              {option.label}
            </button>
          ))}
        </div>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrows move between the buttons inside */}
      <div
        ref={list}
        className={styles.list}
        onKeyDown={amongTiles}
        onFocus={(event) => setTabStop(event.target.dataset['tile'])}
      >
        {groups.map(({ title, definitions: own }, at) => (
          <section key={title} className={styles.group} aria-labelledby={`${id}-${at}`}>
            <h3 id={`${id}-${at}`} className={styles.heading}>
              {title}
            </h3>
            <div className={styles.tiles}>
              {own.map((definition) => (
                <PaletteTile
                  key={definition.type}
                  definition={definition}
                  tabbable={definition.type === first}
                  onInsert={insert}
                />
              ))}
            </div>
          </section>
        ))}
        {parts && (
          <p className={styles.below} aria-hidden>
            {parts.title} <ArrowDown size={12} />
          </p>
        )}
        {groups.length === 0 && (
          <EmptyState
            title={`Nothing is called “${wanted.trim()}”`}
            actions={
              <Button size="small" onClick={clear}>
                Show all components
              </Button>
            }
          >
            Try what it does or looks like, such as “price”, “menu” or “two columns”.
          </EmptyState>
        )}
      </div>
    </div>
  )
}

function tilesOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-tile]') ?? [])]
}
