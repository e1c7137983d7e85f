import { ChevronsUpDown } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Floating } from '@/components/ui/Floating'
import { themeView } from '@/editor/themeView'
import type { Theme, TokenName } from '@/model/theme/record'
import { modeOf } from '@/model/theme/themeCss'
import { contextOf, finalValue } from '../values/context'
import { Swatch } from '../values/Swatch'
import type { TokenRow } from '../table/tokenRows'
import styles from './AliasPicker.module.css'

interface AliasPickerProps {
  readonly label: string
  readonly theme: Theme
  readonly options: readonly TokenRow[]
  readonly value: TokenName | undefined
  /** Takes the chosen one; answers a sentence where it is refused. */
  readonly onPick: (name: TokenName) => string | undefined
  /** Its list is open when it comes. */
  readonly startsOpen?: boolean
}

/** More are found by typing. */
const SHOWN = 80

/** Chooses a token by its name, with a glance at each. What is refused stays in the list, with the reason. */
export function AliasPicker(props: AliasPickerProps) {
  const { label, theme, options, value, onPick, startsOpen = false } = props
  const trigger = useRef<HTMLButtonElement>(null)
  const opens = useRef(startsOpen)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [problem, setProblem] = useState<string>()
  const id = useId()
  const context = contextOf(theme)
  const mode = modeOf(theme, themeView().mode)
  const found = useMemo(() => {
    const wanted = text.trim().toLowerCase()
    return options.filter(({ name }) => name.includes(wanted)).slice(0, SHOWN)
  }, [options, text])
  useEffect(() => {
    if (opens.current) trigger.current?.click()
    opens.current = false
  }, [])
  const close = () => {
    setAnchor(null)
    setText('')
    setProblem(undefined)
  }
  const pick = (name: TokenName | undefined) => {
    if (name === undefined) return
    const why = onPick(name)
    if (why === undefined) close()
    else setProblem(why)
  }
  const press = (event: KeyboardEvent) => {
    const last = found.length - 1
    const to = { ArrowDown: Math.min(last, at + 1), ArrowUp: Math.max(0, at - 1) }[event.key]
    if (to !== undefined) {
      setAt(to)
      document.getElementById(`${id}-${to}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') pick(found[at]?.name)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={styles.trigger}
        aria-label={value === undefined ? label : `${label}: ${value}`}
        aria-haspopup="listbox"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => {
          setAt(
            Math.max(
              0,
              options.findIndex(({ name }) => name === value),
            ),
          )
          setAnchor((open) => (open ? null : currentTarget))
        }}
      >
        <span className={styles.value}>
          {value === undefined ? 'Choose a token' : `→ ${value}`}
        </span>
        <ChevronsUpDown size={12} aria-hidden />
      </button>
      {anchor && (
        <Floating anchor={anchor} onDismiss={close} className={styles.box}>
          <input
            role="combobox"
            data-first-focus
            className={styles.search}
            aria-label={label}
            aria-expanded
            aria-controls={`${id}-list`}
            aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
            aria-describedby={problem === undefined ? undefined : `${id}-problem`}
            placeholder="Search tokens"
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={({ target }) => {
              setText(target.value)
              setAt(0)
              setProblem(undefined)
            }}
            onKeyDown={press}
          />
          {problem !== undefined && (
            <p id={`${id}-problem`} role="alert" className={styles.problem}>
              {problem}
            </p>
          )}
          <div
            id={`${id}-list`}
            role="listbox"
            aria-label={label}
            tabIndex={-1}
            className={styles.list}
          >
            {found.map(({ name, kind }, index) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has them
              <div
                key={name}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                className={styles.option}
                onPointerMove={() => setAt(index)}
                onClick={() => pick(name)}
              >
                <Swatch kind={kind} value={finalValue(name, mode, context)} />
                <span className={styles.name}>{name}</span>
              </div>
            ))}
            {found.length === 0 && <p className={styles.none}>No token fits.</p>}
          </div>
        </Floating>
      )}
    </>
  )
}
