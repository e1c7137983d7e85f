import { Database as Sign } from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { ContextMenu } from '@/components/ui/ContextMenu'
import { NamedIcon } from '@/components/ui/NamedIcon'
import { SearchField } from '@/components/ui/SearchField'
import { useAppDispatch, useAppSelector } from '@/store'
import { selectModels, showModel } from '../view/shownModel'
import { DeleteModelDialog } from './DeleteModelDialog'
import { copyModel, nameModel } from './modelSteps'
import { countOf } from './names'
import { NameField } from './NameField'
import { useRowCounts } from './useRowCounts'
import styles from './ModelList.module.css'

interface ModelListProps {
  /** The one on screen. */
  readonly shown: string | null
  readonly readOnly: boolean
}

/** More than these are worth a filter. */
const MANY = 8

/** All models of the project: a click shows one, keys and the menu rename, duplicate and delete it. */
export function ModelList({ shown, readOnly }: ModelListProps) {
  const dispatch = useAppDispatch()
  const models = useAppSelector(selectModels)
  const counts = useRowCounts()
  const list = useRef<HTMLUListElement>(null)
  const [text, setText] = useState('')
  const [renamed, setRenamed] = useState<string>()
  const [deleted, setDeleted] = useState<string>()
  const [menu, setMenu] = useState<{
    readonly id: string
    readonly x: number
    readonly y: number
  }>()
  const wanted = text.trim().toLowerCase()
  const found = models.filter(({ name }) => name.toLowerCase().includes(wanted))
  const stop = found.find(({ id }) => id === shown) ?? found[0]

  const focus = (id: string | undefined) =>
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-model="${CSS.escape(id ?? '')}"]`)?.focus(),
    )
  const press = (event: KeyboardEvent, id: string) => {
    const at = found.findIndex((one) => one.id === id)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: found.length - 1 }[event.key]
    const next = to === undefined ? undefined : found[to]
    const isMod = event.ctrlKey || event.metaKey
    if (next) {
      dispatch(showModel(next.id))
      focus(next.id)
    } else if (event.key === 'F2' && !readOnly) setRenamed(id)
    else if (event.key === 'Delete' && !readOnly) setDeleted(id)
    else if (isMod && event.key.toLowerCase() === 'd' && !readOnly) focus(dispatch(copyModel(id)))
    else return
    event.preventDefault()
  }
  return (
    <>
      {models.length > MANY && (
        <div className={styles.filter}>
          <SearchField label="Filter models" value={text} onChange={setText} />
        </div>
      )}
      <ul ref={list} className={styles.list} aria-label="Models">
        {found.map(({ id, name }) => {
          const count = counts.get(id)
          return (
            <li key={id}>
              {renamed === id ? (
                <NameField
                  name={name}
                  onDone={(given) => {
                    setRenamed(undefined)
                    if (given !== null) dispatch(nameModel(id, given))
                    focus(id)
                  }}
                />
              ) : (
                <button
                  type="button"
                  data-model={id}
                  className={styles.row}
                  aria-current={id === shown ? 'page' : undefined}
                  tabIndex={id === stop?.id ? 0 : -1}
                  onClick={() => dispatch(showModel(id))}
                  onDoubleClick={() => !readOnly && setRenamed(id)}
                  onKeyDown={(event) => press(event, id)}
                  onContextMenu={(event) => {
                    event.preventDefault()
                    const box = event.currentTarget.getBoundingClientRect()
                    const isKey = event.clientX === 0 && event.clientY === 0
                    const [x, y] = isKey
                      ? [box.left + 24, box.bottom]
                      : [event.clientX, event.clientY]
                    setMenu({ id, x, y })
                  }}
                >
                  <Sign size={14} aria-hidden />
                  <span className={styles.name}>{name}</span>
                  <span
                    className={styles.count}
                    title={count === undefined ? undefined : countOf(count, 'record')}
                  >
                    {count?.toLocaleString('en')}
                  </span>
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {found.length === 0 && models.length > 0 && (
        <p className={styles.none}>No model is called “{text.trim()}”.</p>
      )}
      {deleted !== undefined && (
        <DeleteModelDialog
          id={deleted}
          count={counts.get(deleted) ?? 0}
          onClose={(isDeleted) => {
            const at = found.findIndex((one) => one.id === deleted)
            setDeleted(undefined)
            focus(isDeleted ? (found[at + 1] ?? found[at - 1])?.id : deleted)
          }}
        />
      )}
      {menu && !readOnly && (
        <ContextMenu
          label="Model"
          at={menu}
          onClose={() => setMenu(undefined)}
          entries={[
            {
              id: 'rename',
              label: 'Rename',
              icon: <NamedIcon name="pencil" />,
              keys: 'F2',
              run: () => setRenamed(menu.id),
            },
            {
              id: 'duplicate',
              label: 'Duplicate without records',
              icon: <NamedIcon name="copy-plus" />,
              keys: 'Mod+D',
              run: () => focus(dispatch(copyModel(menu.id))),
            },
            {
              id: 'delete',
              label: 'Delete…',
              icon: <NamedIcon name="trash-2" />,
              keys: 'Delete',
              danger: true,
              run: () => setDeleted(menu.id),
            },
          ]}
        />
      )}
    </>
  )
}
