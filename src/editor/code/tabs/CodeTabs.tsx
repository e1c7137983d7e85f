import { X } from 'lucide-react'
import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react'
import { ContextMenu } from '@/components/ui/ContextMenu'
import { classes } from '@/components/ui/classes'
import { IconButton } from '@/components/ui/IconButton'
import { tip } from '@/components/ui/tip'
import type { CodeKey } from '@/model/code/target'
import { FileIcon } from '../explorer/FileIcon'
import type { ProblemCount } from '../problems/countProblems'
import { changeCodeView } from '../view/codeView'
import { keepTab, openText } from '../view/openText'
import { withClosed, withTabAt } from '../view/tabs'
import type { OpenText } from '../view/useOpenTexts'
import { useUnsaved } from '@/editor/monaco/unsaved'
import styles from './CodeTabs.module.css'
import { tabMenu } from './tabMenu'

interface CodeTabsProps {
  readonly texts: readonly OpenText[]
  readonly active: CodeKey | null
  readonly passing: CodeKey | null
  /** Texts of which the server does not have everything yet. */
  readonly unsent: ReadonlySet<CodeKey>
  readonly problems: ReadonlyMap<CodeKey, ProblemCount>
  /** Shows a text in the explorer. */
  readonly onReveal: (key: CodeKey) => void
}

/** The open texts, as tabs above the editor: arrows go along them, Delete and the middle button close. */
export function CodeTabs(props: CodeTabsProps) {
  const { texts, active, passing, unsent, problems, onReveal } = props
  const unsaved = useUnsaved()
  const [menu, setMenu] = useState<{ key: CodeKey; x: number; y: number }>()
  const dragged = useRef<CodeKey>(undefined)

  useEffect(() => {
    const tab = active && document.getElementById(tabId(active))
    if (tab) tab.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [active])

  const close = (...keys: readonly CodeKey[]) =>
    changeCodeView((view) => withClosed(view, new Set(keys)))
  const press = (event: KeyboardEvent, at: number) => {
    const { key } = event
    const to =
      { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: texts.length - 1 }[key] ?? undefined
    const text = texts[at]
    if (to !== undefined) {
      const next = texts[(to + texts.length) % texts.length]
      if (!next) return
      openText(next.key)
      document.getElementById(tabId(next.key))?.focus()
    } else if ((key === 'Delete' || key === 'Backspace') && text) {
      const next = texts[at + 1] ?? texts[at - 1]
      close(text.key)
      if (next) document.getElementById(tabId(next.key))?.focus()
    } else if (key === 'Enter' && text) keepTab(text.key)
    else return
    event.preventDefault()
  }
  const dropOn = (event: DragEvent, at: number) => {
    const key = dragged.current
    if (key === undefined) return
    event.preventDefault()
    changeCodeView((view) => withTabAt(view, key, view.tabs.indexOf(texts[at]?.key ?? key)))
  }

  return (
    <div role="tablist" aria-label="Open texts" className={styles.tabs}>
      {texts.map(({ key, name, path, collection, level, shared }, at) => {
        const count = problems.get(key)
        const isUnsaved = unsaved.has(key)
        const isUnsent = unsent.has(key) || isUnsaved
        const worst = count && (count.errors > 0 ? 'error' : 'warning')
        return (
          <div
            key={key}
            role="presentation"
            className={classes(styles.tab, key === active && styles.active)}
            data-passing={key === passing || undefined}
            data-worst={worst}
            draggable
            onDragStart={(event) => {
              dragged.current = key
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('application/x-espalier-tab', '')
            }}
            onDragOver={(event) => dragged.current !== undefined && event.preventDefault()}
            onDrop={(event) => dropOn(event, at)}
            onDragEnd={() => (dragged.current = undefined)}
            onContextMenu={(event) => {
              event.preventDefault()
              setMenu({ key, x: event.clientX, y: event.clientY })
            }}
            onAuxClick={(event) => {
              if (event.button === 1) close(key)
            }}
            onMouseDown={(event) => {
              // The middle button would begin to scroll.
              if (event.button === 1) event.preventDefault()
            }}
          >
            <button
              type="button"
              role="tab"
              id={tabId(key)}
              aria-selected={key === active}
              aria-controls={key === active ? 'code-text' : undefined}
              aria-label={labelOf(name, { count, isUnsent, isUnsaved })}
              tabIndex={key === active ? 0 : -1}
              className={styles.show}
              {...tip(tipOf(path, { count, isUnsent, isUnsaved, passing: key === passing }))}
              onClick={() => openText(key)}
              onDoubleClick={() => keepTab(key)}
              onKeyDown={(event) => press(event, at)}
            >
              <FileIcon collection={collection} name={name} level={level} />
              <span className={styles.name}>{name}</span>
              {shared !== undefined && <span className={styles.folder}>{shared}</span>}
              {worst && <span className={styles.count}>{count?.errors || count?.warnings}</span>}
            </button>
            <span className={styles.end} aria-hidden>
              {isUnsent && (
                <span className={styles.dot} data-unsaved={isUnsaved || undefined} aria-hidden />
              )}
              <IconButton
                label={`Close ${name}`}
                size="small"
                tabIndex={-1}
                className={styles.close}
                onClick={() => close(key)}
              >
                <X size={14} />
              </IconButton>
            </span>
          </div>
        )
      })}
      {menu && (
        <ContextMenu
          label="Tab"
          at={menu}
          onClose={() => setMenu(undefined)}
          entries={tabMenu({ key: menu.key, texts, passing, close, onReveal })}
        />
      )}
    </div>
  )
}

interface Marks {
  readonly count: ProblemCount | undefined
  readonly isUnsent: boolean
  readonly isUnsaved: boolean
  readonly passing?: boolean
}

function labelOf(name: string, { count, isUnsent, isUnsaved }: Marks): string {
  const words = [
    name,
    count && problemWords(count),
    isUnsaved ? 'not saved' : isUnsent && 'not on the server yet',
  ]
  return words.filter(Boolean).join(', ')
}

function tipOf(path: string, { count, isUnsent, isUnsaved, passing }: Marks): string {
  const words = [
    path.slice(1),
    count && problemWords(count),
    isUnsaved
      ? 'Not saved: a draft in this browser until you press Ctrl+S'
      : isUnsent && 'Stored in this browser, not on the server yet',
    passing === true && 'Goes with the next file; double-click keeps it',
  ]
  return words.filter(Boolean).join(' · ')
}

function problemWords({ errors, warnings }: ProblemCount): string {
  const plural = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
  return [errors > 0 && plural(errors, 'error'), warnings > 0 && plural(warnings, 'warning')]
    .filter(Boolean)
    .join(', ')
}

function tabId(key: CodeKey): string {
  return `code-tab-${key}`
}
