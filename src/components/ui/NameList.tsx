import { capital } from '@/model/capital'
import {
  useRef,
  useState,
  type ComponentType,
  type KeyboardEvent,
  type MouseEvent,
  type SVGAttributes,
} from 'react'
import { ContextMenu } from './ContextMenu'
import { NamedIcon } from './NamedIcon'
import { NameField } from './NameField'
import { SearchField } from './SearchField'
import styles from './NameList.module.css'

/** A thing that goes by its name. */
interface Named {
  readonly id: string
  readonly name: string
}

/** How many there are of what is in it. */
interface Amount {
  readonly text: string
  readonly title: string
}

interface NameListProps {
  /** What one of them is called, in lower case, and what several are. */
  readonly one: string
  readonly many: string
  readonly sign: ComponentType<SVGAttributes<SVGElement> & { readonly size?: number }>
  readonly items: readonly Named[]
  /** The one on screen. */
  readonly shown: string | null
  readonly readOnly: boolean
  readonly amountOf?: (id: string) => Amount | undefined
  readonly duplicateLabel?: string
  readonly deleteLabel?: string
  readonly onShow: (id: string) => void
  readonly onRename: (id: string, name: string) => void
  /** Answers the copy, which gets the focus. */
  readonly onDuplicate: (id: string) => string | undefined
  /** Resolves once it is known whether it went; the focus goes on from there. */
  readonly onDelete: (id: string) => Promise<boolean>
}

/** From more of them on, they can be filtered. */
const MANY = 8

/** Things by their names: a click shows one, keys and the menu rename, duplicate and delete it. */
export function NameList(props: NameListProps) {
  const { one, many, sign: Sign, items, shown, readOnly, amountOf } = props
  const list = useRef<HTMLUListElement>(null)
  const [text, setText] = useState('')
  const [renamed, setRenamed] = useState<string>()
  const [menu, setMenu] = useState<{
    readonly id: string
    readonly x: number
    readonly y: number
  }>()
  const wanted = text.trim().toLowerCase()
  const found = items.filter(({ name }) => name.toLowerCase().includes(wanted))
  const stop = found.find(({ id }) => id === shown) ?? found[0]

  const focus = (id: string | undefined) =>
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id ?? '')}"]`)?.focus(),
    )
  const duplicate = (id: string) => focus(props.onDuplicate(id))
  const remove = async (id: string) => {
    const at = found.findIndex((item) => item.id === id)
    const isGone = await props.onDelete(id)
    focus(isGone ? (found[at + 1] ?? found[at - 1])?.id : id)
  }
  const press = (event: KeyboardEvent, id: string) => {
    const at = found.findIndex((item) => item.id === id)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: found.length - 1 }[event.key]
    const next = to === undefined ? undefined : found[to]
    const isMod = event.ctrlKey || event.metaKey
    if (next) {
      props.onShow(next.id)
      focus(next.id)
    } else if (event.key === 'F2' && !readOnly) setRenamed(id)
    else if (event.key === 'Delete' && !readOnly) void remove(id)
    else if (isMod && event.key.toLowerCase() === 'd' && !readOnly) duplicate(id)
    else return
    event.preventDefault()
  }
  const openMenu = (event: MouseEvent<HTMLElement>, id: string) => {
    event.preventDefault()
    const box = event.currentTarget.getBoundingClientRect()
    const isKey = event.clientX === 0 && event.clientY === 0
    const [x, y] = isKey ? [box.left + 24, box.bottom] : [event.clientX, event.clientY]
    setMenu({ id, x, y })
  }

  return (
    <>
      {items.length > MANY && (
        <div className={styles.filter}>
          <SearchField label={`Filter ${many}`} value={text} onChange={setText} />
        </div>
      )}
      <ul ref={list} className={styles.list} aria-label={capital(many)}>
        {found.map(({ id, name }) => {
          const amount = amountOf?.(id)
          return (
            <li key={id}>
              {renamed === id ? (
                <NameField
                  name={name}
                  onDone={(given) => {
                    setRenamed(undefined)
                    if (given !== null) props.onRename(id, given)
                    focus(id)
                  }}
                />
              ) : (
                <button
                  type="button"
                  data-item={id}
                  className={styles.row}
                  aria-current={id === shown ? 'page' : undefined}
                  tabIndex={id === stop?.id ? 0 : -1}
                  onClick={() => props.onShow(id)}
                  onDoubleClick={() => !readOnly && setRenamed(id)}
                  onKeyDown={(event) => press(event, id)}
                  onContextMenu={(event) => openMenu(event, id)}
                >
                  <Sign size={14} aria-hidden />
                  <span className={styles.name}>{name}</span>
                  {amount && (
                    <span className={styles.count} title={amount.title}>
                      {amount.text}
                    </span>
                  )}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {found.length === 0 && items.length > 0 && (
        <p className={styles.none}>
          No {one} is called “{text.trim()}”.
        </p>
      )}
      {menu && !readOnly && (
        <ContextMenu
          label={capital(one)}
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
              label: props.duplicateLabel ?? 'Duplicate',
              icon: <NamedIcon name="copy-plus" />,
              keys: 'Mod+D',
              run: () => duplicate(menu.id),
            },
            {
              id: 'delete',
              label: props.deleteLabel ?? 'Delete',
              icon: <NamedIcon name="trash-2" />,
              keys: 'Delete',
              danger: true,
              run: () => void remove(menu.id),
            },
          ]}
        />
      )}
    </>
  )
}
