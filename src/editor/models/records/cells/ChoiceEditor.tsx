import { Check } from 'lucide-react'
import { useEffect, useId, useRef, useState, type ComponentProps, type KeyboardEvent } from 'react'
import type { Leave } from './CellEditor'
import styles from './CellEditor.module.css'

/** Something that can be chosen for a cell. */
export interface Option {
  readonly value: string
  readonly label: string
}

interface ChoiceEditorProps extends Omit<ComponentProps<'input'>, 'onKeyDown' | 'value'> {
  readonly value: string
  readonly options: readonly Option[]
  /** Several can be chosen: what is typed is a list, with semicolons between. */
  readonly isMany: boolean
  readonly onDraft: (text: string) => void
  readonly onChoose: (text: string, leave: Leave) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** More would only be scrolled past: typing finds them. */
const MOST = 50

/** A field with the list of what can be chosen below it. Letters filter it, arrows walk in it. */
export function ChoiceEditor(props: ChoiceEditorProps) {
  const { value, options, isMany, onDraft, onChoose, onKeyDown, onChange, ...rest } = props
  const [isTyped, setTyped] = useState(false)
  const [at, setAt] = useState(-1)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const parts = isMany ? value.split(/[;,]/).map((part) => part.trim()) : [value.trim()]
  const looked = isTyped ? (parts.at(-1) ?? '').toLowerCase() : ''
  const found = options.filter(({ label }) => label.toLowerCase().includes(looked)).slice(0, MOST)
  const chosen = new Set(parts.map((part) => part.toLowerCase()))
  // The first one is what Enter takes once something was typed.
  const marked = at >= 0 ? at : isTyped && looked !== '' ? 0 : -1

  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' })
  }, [marked])

  const choose = (option: Option, leave: Leave) => {
    if (!isMany) {
      onChoose(option.label, leave)
      return
    }
    const others = parts.slice(0, isTyped ? -1 : undefined).filter((part) => part !== '')
    const has = others.some((part) => part.toLowerCase() === option.label.toLowerCase())
    const next = has
      ? others.filter((part) => part.toLowerCase() !== option.label.toLowerCase())
      : [...others, option.label]
    onDraft(next.join('; '))
    setTyped(false)
  }
  const press = (event: KeyboardEvent) => {
    const { key } = event
    const option = found[marked]
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      event.stopPropagation()
      const by = key === 'ArrowDown' ? 1 : -1
      setAt(Math.max(0, Math.min(found.length - 1, marked + by)))
    } else if (key === 'Enter' && option && (at >= 0 || isTyped)) {
      event.preventDefault()
      event.stopPropagation()
      choose(option, 'down')
      setAt(-1)
    } else onKeyDown(event)
  }
  return (
    <>
      <input
        {...rest}
        value={value}
        className={styles.input}
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={marked >= 0 ? `${id}-${marked}` : undefined}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={press}
        onChange={(event) => {
          setTyped(true)
          setAt(-1)
          onChange?.(event)
        }}
      />
      <div ref={list} id={id} role="listbox" aria-label="Choices" className={styles.choices}>
        {found.map((option, index) => (
          // The keys are the field's: focus never leaves it.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={chosen.has(option.label.toLowerCase())}
            data-marked={index === marked || undefined}
            className={styles.choice}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option, 'stay')}
          >
            <span className={styles.choiceName}>{option.label}</span>
            {chosen.has(option.label.toLowerCase()) && <Check size={14} aria-hidden />}
          </div>
        ))}
        {found.length === 0 && (
          <div role="option" aria-selected={false} aria-disabled className={styles.none}>
            Nothing is called so.
          </div>
        )}
      </div>
    </>
  )
}
