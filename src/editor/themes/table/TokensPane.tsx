import { useDeferredValue, useMemo, useState } from 'react'
import { ContextMenu } from '@/components/ui/ContextMenu'
import { selectToken, useThemeView } from '@/editor/themeView'
import { modesOf, type Theme, type TokenName } from '@/model/theme/record'
import { useAppDispatch } from '@/store'
import { DeleteTokensDialog } from '../dialogs/DeleteTokensDialog'
import { changeValue, duplicateTokens, renameToken } from '../edits/tokenCommands'
import { contextOf } from '../values/context'
import { parseValue } from '../values/parseValue'
import { announce } from '../view/announce'
import { tokenMenu } from './tokenMenu'
import type { EditedCell } from './tableState'
import { useCellDraft } from './useCellDraft'
import { TokenTable, type TableDoors } from './TokenTable'
import { TokenToolbar, type Adding } from './TokenToolbar'
import {
  filteredRows,
  groupedRows,
  kindCounts,
  NO_FILTER,
  tokenRows,
  type TableFilter,
} from './tokenRows'

interface TokensPaneProps {
  readonly theme: Theme
  readonly shownMode: string
  readonly readOnly: boolean
  readonly onAdd: (what: Adding) => void
  readonly onWhereUsed: (name: TokenName) => void
}

/** The tokens of a theme, with what finds and makes them. */
export function TokensPane({ theme, shownMode, readOnly, onAdd, onWhereUsed }: TokensPaneProps) {
  const dispatch = useAppDispatch()
  const { token } = useThemeView()
  const [filter, setFilter] = useState<TableFilter>(NO_FILTER)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [more, setMore] = useState<ReadonlySet<TokenName>>(new Set())
  const [editing, setEditing] = useState<{ readonly of: string; readonly cell?: EditedCell }>()
  // A field that is open in one theme is not open in another.
  const edited = editing?.of === theme.id ? editing.cell : undefined
  const [removed, setRemoved] = useState<readonly TokenName[]>()
  const [menu, setMenu] = useState<{ names: readonly TokenName[]; x: number; y: number }>()
  const draft = useCellDraft(theme.id)
  const modes = useMemo(() => modesOf(theme), [theme])
  // Typing does not wait for ten thousand tokens.
  const applied = useDeferredValue(filter)
  const rows = useMemo(
    () => groupedRows(filteredRows(theme, modes, applied), folded),
    [theme, modes, applied, folded],
  )
  const counts = useMemo(() => kindCounts(theme), [theme])
  const selected = useMemo(
    () => (token !== null && more.has(token) ? more : new Set(token === null ? [] : [token])),
    [token, more],
  )

  const own = (names: readonly TokenName[]) =>
    names.filter((name) => contextOf(theme).tokens.has(name))
  const remove = (names: readonly TokenName[]) => {
    const there = own(names)
    if (there.length > 0) setRemoved(there)
    else announce('Tokens of the component set cannot be deleted.')
  }
  const startEdit = (cell: EditedCell | undefined) => {
    draft.drop()
    if (cell?.mode === null && own([cell.name]).length === 0) {
      announce(`“${cell.name}” is a token of the component set and keeps its name.`)
      return
    }
    setEditing(cell && { of: theme.id, cell })
  }
  const doors: TableDoors = {
    select(names, focused) {
      setMore(new Set(names))
      selectToken(focused)
    },
    fold(group) {
      const next = new Set(folded)
      if (!next.delete(group)) next.add(group)
      setFolded(next)
    },
    edit: startEdit,
    remove,
    reset: (name, { id }) => {
      if (contextOf(theme).tokens.get(name)?.values[id] === undefined) return
      dispatch(changeValue(theme, name, { mode: id, value: undefined }))
    },
    duplicate: (names) => dispatch(duplicateTokens(theme, names)),
    menu: (names, point) => setMenu({ names, ...point }),
    commit({ name, mode }, text) {
      if (mode === null) return dispatch(renameToken(theme, name, text.trim()))
      const value = valueOf(theme, { name, mode, text })
      if (value.ok) dispatch(changeValue(theme, name, { mode, value: value.value }))
      return value
    },
    typed({ name, mode }, text) {
      if (mode === null) return
      const value = valueOf(theme, { name, mode, text })
      if (value.ok && value.value !== undefined) draft.show(name, mode, value.value)
    },
  }

  return (
    <>
      <TokenToolbar
        filter={filter}
        onFilter={setFilter}
        counts={counts}
        readOnly={readOnly}
        onAdd={onAdd}
      />
      <TokenTable
        theme={theme}
        rows={rows}
        modes={modes}
        shownMode={shownMode}
        selected={selected}
        edited={edited}
        readOnly={readOnly}
        doors={doors}
        nothing={nothingText(filter)}
      />
      {menu && (
        <ContextMenu
          label="Token"
          at={menu}
          onClose={() => setMenu(undefined)}
          entries={tokenMenu(menu.names, {
            readOnly,
            isOwn: own(menu.names).length > 0,
            onEdit: (name) => startEdit({ name, mode: shownMode }),
            onRename: (name) => startEdit({ name, mode: null }),
            onDuplicate: doors.duplicate,
            onDelete: remove,
            onWhereUsed,
          })}
        />
      )}
      {removed && (
        <DeleteTokensDialog
          theme={theme}
          names={removed}
          others={tokenRows(theme)}
          onClose={() => setRemoved(undefined)}
          onDeleted={() => selectToken(null)}
        />
      )}
    </>
  )
}

/** What was typed in a cell; nothing at all takes the value away. */
function valueOf(
  theme: Theme,
  { name, mode: id, text }: { name: TokenName; mode: string; text: string },
): ReturnType<typeof parseValue> | { readonly ok: true; readonly value: undefined } {
  const context = contextOf(theme)
  const mode = modesOf(theme).find((one) => one.id === id)
  const row = tokenRows(theme).find((one) => one.name === name)
  if (!mode || !row) return { ok: false, error: 'This token is gone.' }
  if (text.trim() === '' && (id !== 'light' || context.defaults.has(name))) {
    return { ok: true, value: undefined }
  }
  return parseValue(text, { name, kind: row.kind, mode, context })
}

function nothingText({ text, only }: TableFilter): string {
  if (text.trim() !== '') return `No token fits “${text.trim()}”.`
  if (only === 'problems') return 'No token has a problem.'
  if (only === 'changed') return 'This theme sets nothing yet: it looks as the component set does.'
  return 'No token is of these kinds.'
}
