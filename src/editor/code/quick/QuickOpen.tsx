import { Search } from 'lucide-react'
import { memo, useDeferredValue, useId, useMemo, useState, type KeyboardEvent } from 'react'
import { classes } from '@/components/ui/classes'
import { Dialog } from '@/components/ui/Dialog'
import { indexAfterKey } from '@/components/ui/menuEntries'
import { openCode } from '@/editor/areas'
import type { ComponentLevel } from '@/model/code/records'
import type { CodeKey } from '@/model/code/target'
import { useAppSelector } from '@/store'
import { selectPaths, targetOf } from '@/store/code/projectCode'
import { selectCodeNames, type CodeNames } from '@/store/code/codeNames'
import { FileIcon } from '../explorer/FileIcon'
import { readCodeView } from '../view/codeView'
import { focusEditor } from '../view/openText'
import { findTexts, readTyped, type QuickResult } from './quickOpen'
import styles from './QuickOpen.module.css'

interface QuickOpenProps {
  readonly onClose: () => void
}

/** How many are offered before anything is typed. */
const AT_FIRST = 30

/** Goes to a file, a component or a lambda by a few letters of its path, and to a line of it by `:12`. */
export function QuickOpen({ onClose }: QuickOpenProps) {
  const paths = useAppSelector(selectPaths)
  const names = useAppSelector(selectCodeNames)
  const [view] = useState(readCodeView)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const id = useId()
  const { name, at } = readTyped(useDeferredValue(typed))
  const results = useMemo((): readonly QuickResult[] => {
    if (name !== '') return findTexts(paths, name)
    // What is open comes first, the shown one last of it: one goes elsewhere.
    const open = view.tabs.filter((key) => key !== view.active)
    const shown = view.active === null ? [] : [view.active]
    const all = new Set([...open, ...shown, ...[...paths.all.values()].slice(0, AT_FIRST)])
    return [...all].flatMap((key) => {
      const path = paths.pathOf(key)
      return path === undefined ? [] : [{ text: { key, path: path.slice(1) }, marked: [] }]
    })
  }, [paths, name, view])
  const goesToLine = name === '' && at !== undefined && view.active !== null
  const index = Math.min(chosen, results.length - 1)

  const choose = (result: QuickResult | undefined) => {
    const key = goesToLine ? view.active : result?.text.key
    if (key === null || key === undefined) return
    onClose()
    // After the dialog has given the focus back.
    queueMicrotask(() => {
      openCode(targetOf(key), at)
      focusEditor()
    })
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      return choose(results[index])
    }
    const next = event.key.startsWith('Arrow')
      ? indexAfterKey(event.key, index, results.length)
      : undefined
    if (next === undefined) return
    event.preventDefault()
    setChosen(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <Dialog title="Go to file" look="bare" size="wide" onClose={onClose}>
      <div className={styles.top}>
        <Search size={16} aria-hidden />
        <input
          data-first-focus
          className={styles.input}
          role="combobox"
          aria-label="Go to file"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={results.length > 0 ? `${id}-${index}` : undefined}
          placeholder="Go to a file, component or lambda; :12 goes to a line"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
            setChosen(0)
          }}
          onKeyDown={press}
        />
      </div>
      {goesToLine ? (
        <p className={styles.hint}>Enter goes to line {at.line} of the open text.</p>
      ) : (
        <div id={`${id}-list`} role="listbox" aria-label="Texts" className={styles.list}>
          {results.map((result, place) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field above has the keys of the list
            <div
              key={result.text.key}
              id={`${id}-${place}`}
              role="option"
              aria-selected={place === index}
              className={classes(styles.item, place === index && styles.chosen)}
              onClick={() => choose(result)}
              onPointerMove={() => setChosen(place)}
            >
              <TextName result={result} level={levelOf(names, result.text.key)} />
            </div>
          ))}
        </div>
      )}
      {!goesToLine && results.length === 0 && (
        <p className={styles.hint}>
          {paths.all.size === 0 ? 'This project has no code yet.' : 'No path has these letters.'}
        </p>
      )}
    </Dialog>
  )
}

/** Which kind of component a text is, where it is one. */
function levelOf({ components }: CodeNames, key: CodeKey): ComponentLevel | undefined {
  const { collection, id } = targetOf(key)
  if (collection !== 'components') return undefined
  return components.find((one) => one.id === id)?.type
}

interface TextNameProps {
  readonly result: QuickResult
  readonly level: ComponentLevel | undefined
}

/** Kept while the results are the same: a key shows itself first, and what it finds after. */
const TextName = memo(function TextName({ result, level }: TextNameProps) {
  const { text, marked } = result
  const cut = text.path.lastIndexOf('/') + 1
  const { collection } = targetOf(text.key)
  const marks = new Set(marked)
  return (
    <>
      <FileIcon collection={collection} name={text.path} level={level} />
      <span className={styles.name}>
        <Marked text={text.path.slice(cut)} from={cut} marks={marks} />
      </span>
      <span className={styles.folder}>
        <Marked text={text.path.slice(0, Math.max(0, cut - 1))} from={0} marks={marks} />
      </span>
    </>
  )
})

interface MarkedProps {
  readonly text: string
  /** Where it begins in what was searched. */
  readonly from: number
  readonly marks: ReadonlySet<number>
}

/** A text in which signs that were typed stand out. */
function Marked({ text, from, marks }: MarkedProps) {
  const parts: { readonly text: string; readonly isMarked: boolean; readonly at: number }[] = []
  for (let at = 0; at < text.length;) {
    const isMarked = marks.has(from + at)
    let end = at + 1
    while (end < text.length && marks.has(from + end) === isMarked) end += 1
    parts.push({ text: text.slice(at, end), isMarked, at })
    at = end
  }
  return parts.map((part) =>
    part.isMarked ? (
      <mark key={part.at} className={styles.mark}>
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  )
}
