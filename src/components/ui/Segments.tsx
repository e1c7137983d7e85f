import type { KeyboardEvent, ReactNode } from 'react'
import { tip } from './tip'
import styles from './Segments.module.css'

interface SegmentsProps {
  /** Names the group; what a `Field` of a group says unless given. */
  readonly label: string
  readonly options: readonly {
    readonly value: string
    readonly label: string
    /** Drawn instead of the label, which then is the tooltip. */
    readonly icon?: ReactNode
  }[]
  /** `undefined` where none is chosen. */
  readonly value: string | undefined
  readonly onChange: (value: string) => void
}

/** One of two to five short options, all in sight; arrows choose. */
export function Segments({ label, options, value, onChange }: SegmentsProps) {
  const chosen = options.findIndex((option) => option.value === value)
  const step = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const next = by && options.at((Math.max(chosen, by === 1 ? -1 : 0) + by) % options.length)
    if (!next) return
    event.preventDefault()
    onChange(next.value)
    const buttons = event.currentTarget.querySelectorAll('button')
    buttons[options.indexOf(next)]?.focus()
  }
  return (
    <div
      role="radiogroup"
      aria-label={label}
      tabIndex={-1}
      className={styles.group}
      onKeyDown={step}
    >
      {options.map((option, at) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={at === chosen}
          tabIndex={at === Math.max(chosen, 0) ? 0 : -1}
          className={styles.segment}
          {...(option.icon !== undefined && { 'aria-label': option.label, ...tip(option.label) })}
          onClick={() => onChange(option.value)}
        >
          {option.icon ?? option.label}
        </button>
      ))}
    </div>
  )
}
