import { useCallback, useMemo, useRef, useState } from 'react'
import type { CodeKey } from '@/model/code/target'
import type { Subject } from '../changes/subject'
import type { CodeRow } from '../tree/codeRows'

/** How a row joins the selection. */
export type Joining = 'alone' | 'toggle' | 'extend'

interface TreeSelection {
  readonly selected: ReadonlySet<string>
  /** The row that Tab reaches. */
  readonly activeKey: string | undefined
  readonly select: (at: number, joining: Joining) => void
  /** Makes rows the selection; the first of them leads. */
  readonly selectKeys: (keys: readonly string[]) => void
  /** What something done at a row is done to: the selection where the row is in it, else the row alone. */
  readonly subjectAt: (row: CodeRow | undefined) => Subject
}

/** Which rows of the explorer are selected. */
export function useTreeSelection(rows: readonly CodeRow[]): TreeSelection {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [activeKey, setActiveKey] = useState<string>()
  const anchor = useRef<string>(undefined)

  const select = useCallback(
    (at: number, joining: Joining) => {
      const row = rows[at]
      if (!row) return
      setActiveKey(row.key)
      const from = rows.findIndex(({ key }) => key === anchor.current)
      if (joining === 'extend' && from >= 0) {
        const range = rows.slice(Math.min(from, at), Math.max(from, at) + 1)
        setSelected(new Set(range.filter(isChosen).map(({ key }) => key)))
        return
      }
      anchor.current = row.key
      if (joining === 'toggle') {
        setSelected((before) => {
          const after = new Set(before)
          if (!after.delete(row.key) && isChosen(row)) after.add(row.key)
          return after
        })
      } else setSelected(new Set([row.key]))
    },
    [rows],
  )
  const selectKeys = useCallback((keys: readonly string[]) => {
    setSelected(new Set(keys))
    setActiveKey(keys[0])
    anchor.current = keys[0]
  }, [])
  const subjectAt = useCallback(
    (row: CodeRow | undefined): Subject => {
      if (!row) return { keys: [], folders: [] }
      const keys = selected.has(row.key) ? [...selected] : [row.key]
      return subjectOf(keys)
    },
    [selected],
  )
  return useMemo(
    () => ({ selected, activeKey, select, selectKeys, subjectAt }),
    [selected, activeKey, select, selectKeys, subjectAt],
  )
}

/** Groups are places, and nothing is done to them. */
function isChosen({ kind }: CodeRow): boolean {
  return kind === 'folder' || kind === 'text'
}

function subjectOf(keys: readonly string[]): Subject {
  return {
    keys: keys.filter((key): key is CodeKey => /^(?:files|components|lambdas):/.test(key)),
    folders: keys.flatMap((key) =>
      key.startsWith('folder:') ? [key.slice('folder:'.length)] : [],
    ),
  }
}
