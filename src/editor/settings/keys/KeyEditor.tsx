import { RotateCcw, X } from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { classes } from '@/components/ui/classes'
import { IconButton } from '@/components/ui/IconButton'
import { Kbd } from '@/components/ui/Kbd'
import { changeKeymap, type Keymap } from '@/editor/commands/keymap'
import { isMac } from '@/editor/commands/keys'
import type { KeyLine } from '../keyList'
import { combinationOf } from './combination'
import styles from './Keys.module.css'
import { keysIn, ownerOf, withKeys, withSwapped } from './remap'
import { isFixed, whyReserved } from './whyReserved'

interface KeyEditorProps {
  readonly line: KeyLine
  readonly lines: readonly KeyLine[]
  readonly keymap: Keymap
  /** The title as it is shown. */
  readonly name: string
}

/** What was pressed and is not taken. */
interface Refused {
  readonly text: string
  /** With whom the keys can be swapped. */
  readonly swap?: { readonly owner: KeyLine; readonly keys: string }
}

/** One shortcut: a press on its keys waits for others, which count at once or are refused with a reason. */
export function KeyEditor({ line, lines, keymap, name }: KeyEditorProps) {
  const [listening, setListening] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  const button = useRef<HTMLButtonElement>(null)
  const mac = isMac()
  const keys = keysIn(keymap, line)
  const isChanged = Object.hasOwn(keymap, line.id)

  const listen = (on: boolean) => {
    setListening(on)
    if (on) setRefused(undefined)
  }
  const change = (next: Keymap) => {
    changeKeymap(next)
    setRefused(undefined)
    button.current?.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (!listening) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return listen(false)
    const pressed = combinationOf(event, mac)
    if (pressed === undefined || event.getModifierState('AltGraph')) return
    listen(false)
    const why = whyReserved(pressed, line, mac)
    if (why !== undefined) return setRefused({ text: why })
    const owner = ownerOf(pressed, line, { lines, keymap, mac })
    if (!owner) return change(withKeys(keymap, line, [pressed]))
    const title = owner.title.replace(/…$/, '')
    if (isFixed(owner)) {
      return setRefused({ text: `“${title}” has these keys and keeps them. Press others.` })
    }
    setRefused({ text: `“${title}” has these keys.`, swap: { owner, keys: pressed } })
  }

  return (
    <li className={styles.line} data-key-line={line.id}>
      <span className={styles.name}>{name}</span>
      <span className={styles.end}>
        {isChanged && (
          <IconButton
            label={`Reset the keys of ${name}`}
            size="small"
            onClick={() => {
              const own = line.keys?.[0]
              const owner =
                own === undefined ? undefined : ownerOf(own, line, { lines, keymap, mac })
              // Who took them in a swap gives them back.
              change(
                owner && own !== undefined && !isFixed(owner)
                  ? withKeys(
                      withSwapped(keymap, { line, owner, keys: own, mac }),
                      line,
                      line.keys ?? [],
                    )
                  : withKeys(keymap, line, line.keys ?? []),
              )
            }}
          >
            <RotateCcw size={14} />
          </IconButton>
        )}
        {keys.length > 0 && !isFixed(line) && (
          <IconButton
            label={`Take the keys from ${name}`}
            size="small"
            className={styles.remove}
            onClick={() => change(withKeys(keymap, line, []))}
          >
            <X size={14} />
          </IconButton>
        )}
        {isFixed(line) ? (
          <span className={styles.fixed} data-tip="These keys stay as they are">
            {keys[0] !== undefined && <Kbd keys={keys[0]} boxed />}
          </span>
        ) : (
          <button
            ref={button}
            type="button"
            className={classes(styles.keys, listening && styles.listening)}
            aria-label={
              listening ? `Press the keys for ${name}, or Escape` : `Change the keys of ${name}`
            }
            onClick={() => listen(true)}
            onKeyDown={press}
            onBlur={() => listen(false)}
          >
            {listening ? (
              'Press the keys…'
            ) : keys[0] === undefined ? (
              <span className={styles.none}>No keys</span>
            ) : (
              <Kbd keys={keys[0]} boxed />
            )}
          </button>
        )}
      </span>
      <div role="status" className={styles.refused}>
        {refused && (
          <>
            <span>{refused.text}</span>
            {refused.swap && (
              <>
                <Button
                  size="small"
                  onClick={() => {
                    const { swap } = refused
                    if (swap) change(withSwapped(keymap, { line, ...swap, mac }))
                  }}
                >
                  {keys.length > 0 ? 'Swap' : 'Use them here'}
                </Button>
                <Button size="small" tone="quiet" onClick={() => setRefused(undefined)}>
                  Leave as it is
                </Button>
              </>
            )}
          </>
        )}
      </div>
    </li>
  )
}
