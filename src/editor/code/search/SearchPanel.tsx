import { CaseSensitive, ChevronRight, Ellipsis, Regex, WholeWord } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { IconButton } from '@/components/ui/IconButton'
import { TextInput } from '@/components/ui/TextInput'
import { matchesKey } from '@/editor/commands/keys'
import { showPanels, useShownPanels } from '../layout/shownPanels'
import type { SearchQuery } from './query'
import { ReplaceRow, REPLACE_ALL } from './ReplaceRow'
import { ResultList } from './ResultList'
import styles from './SearchPanel.module.css'
import type { SearchState } from './textSearch'
import { useTextSearch } from './useTextSearch'

interface SearchPanelProps {
  /** Counts the times that the search was asked for: its field takes the focus each time. */
  readonly asked: number
  readonly readOnly: boolean
}

const SWITCHES = [
  { option: 'matchCase', label: 'Match case', Sign: CaseSensitive },
  { option: 'wholeWord', label: 'Whole word', Sign: WholeWord },
  { option: 'isRegExp', label: 'Regular expression', Sign: Regex },
] as const

/** Finds a text or an expression in all files, components and lambdas, and puts something else in its place. */
export function SearchPanel({ asked, readOnly }: SearchPanelProps) {
  const field = useRef<HTMLInputElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [options, setOptions] = useState({ matchCase: false, wholeWord: false, isRegExp: false })
  const [include, setInclude] = useState('')
  const [hasMore, setHasMore] = useState(false)
  const [typed, setTyped] = useState('')
  const { replacing } = useShownPanels()
  const replacement = replacing && !readOnly ? typed : undefined
  const query = useMemo(
    (): SearchQuery => ({ text, include: hasMore ? include : '', replacement, ...options }),
    [text, include, hasMore, replacement, options],
  )
  const { state, replace } = useTextSearch(query)
  const canReplace = replacement !== undefined && state.found.length > 0

  useEffect(() => {
    if (asked === 0) return
    field.current?.focus()
    field.current?.select()
  }, [asked])

  const toResults = (event: KeyboardEvent) => {
    if (matchesKey(event.nativeEvent, REPLACE_ALL)) {
      event.preventDefault()
      return canReplace ? void replace({}) : undefined
    }
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return undefined
    const row = panel.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')
    if (!row) return undefined
    event.preventDefault()
    return row.focus()
  }

  return (
    <div ref={panel} className={styles.panel}>
      <div role="search" aria-label="All files" className={styles.fields}>
        <IconButton
          label={replacing ? 'Hide replace' : 'Show replace'}
          size="small"
          aria-expanded={replacing}
          className={styles.toggle}
          onClick={() => showPanels({ replacing: !replacing })}
        >
          <ChevronRight size={14} data-open={replacing || undefined} className={styles.chevron} />
        </IconButton>
        <TextInput
          ref={field}
          aria-label="Find in all files"
          placeholder="Find in all files"
          aria-invalid={state.error !== undefined || undefined}
          aria-describedby="code-search-state"
          className={styles.text}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={toResults}
          after={
            <span className={styles.switches}>
              {SWITCHES.map(({ option, label, Sign }) => (
                <IconButton
                  key={option}
                  label={label}
                  size="small"
                  pressed={options[option]}
                  className={styles.switch}
                  onClick={() => setOptions({ ...options, [option]: !options[option] })}
                >
                  <Sign size={14} />
                </IconButton>
              ))}
            </span>
          }
        />
        {replacing && (
          <ReplaceRow
            value={typed}
            readOnly={readOnly}
            canReplace={canReplace}
            onChange={setTyped}
            onReplaceAll={() => void replace({})}
            onKeyDown={toResults}
          />
        )}
        <div className={styles.line}>
          <p
            id="code-search-state"
            role="status"
            className={styles.state}
            data-failed={state.status === 'failed' || undefined}
          >
            {replacing && readOnly
              ? 'Nothing can be replaced: this tab is read-only. Reload it to go on.'
              : wordsOf(state, replacing)}
          </p>
          <IconButton
            label="Choose files"
            size="small"
            aria-expanded={hasMore}
            onClick={() => setHasMore(!hasMore)}
          >
            <Ellipsis size={14} />
          </IconButton>
        </div>
        {hasMore && (
          <TextInput
            aria-label="Files to search in"
            placeholder="Files: src/**, *.css"
            className={styles.text}
            value={include}
            onChange={({ target }) => setInclude(target.value)}
            onKeyDown={toResults}
          />
        )}
      </div>
      {state.found.length > 0 && (
        <ResultList
          found={state.found}
          onReplace={replacement === undefined ? undefined : replace}
        />
      )}
    </div>
  )
}

function wordsOf({ status, found, cut, error }: SearchState, replacing: boolean): string {
  if (error !== undefined) return error
  if (status === 'none') return 'Searches all texts of the project.'
  const matches = found.reduce((sum, one) => sum + one.matches.length, 0)
  if (matches === 0) return status === 'running' ? 'Searching…' : 'Nothing was found.'
  const words = `${matches} ${matches === 1 ? 'match' : 'matches'} in ${found.length} ${found.length === 1 ? 'text' : 'texts'}`
  if (status === 'running') return `${words}…`
  if (!cut) return `${words}.`
  const then = replacing ? '“Replace all” replaces the others too.' : 'Look for something rarer.'
  return `The first ${words}. ${then}`
}
