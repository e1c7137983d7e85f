import { Plus, Workflow as Sign } from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { ContextMenu } from '@/components/ui/ContextMenu'
import { EmptyState } from '@/components/ui/EmptyState'
import { NamedIcon } from '@/components/ui/NamedIcon'
import { SearchField } from '@/components/ui/SearchField'
import { useAppDispatch, useAppSelector } from '@/store'
import { selectWorkflows } from '../graph/selectWorkflows'
import { showWorkflow } from '../view/shownWorkflow'
import { addWorkflow, copyWorkflow, deleteWorkflow, nameWorkflow } from './commands'
import { NameField } from './NameField'
import styles from './WorkflowList.module.css'

interface WorkflowListProps {
  /** The one on the canvas. */
  readonly shown: string | null
  readonly readOnly: boolean
}

/** More than these are worth a filter. */
const MANY = 6

/** All workflows of the project: a click shows one, keys and the menu rename, duplicate and delete it. */
export function WorkflowList({ shown, readOnly }: WorkflowListProps) {
  const dispatch = useAppDispatch()
  const workflows = useAppSelector(selectWorkflows)
  const list = useRef<HTMLUListElement>(null)
  const [text, setText] = useState('')
  const [renamed, setRenamed] = useState<string>()
  const [menu, setMenu] = useState<{
    readonly id: string
    readonly x: number
    readonly y: number
  }>()
  const wanted = text.trim().toLowerCase()
  const found = workflows.filter(({ name }) => name.toLowerCase().includes(wanted))
  const stop = found.find(({ id }) => id === shown) ?? found[0]

  const focus = (id: string | undefined) =>
    requestAnimationFrame(() =>
      list.current
        ?.querySelector<HTMLElement>(`[data-workflow="${CSS.escape(id ?? '')}"]`)
        ?.focus(),
    )
  const remove = (id: string) => {
    const at = found.findIndex((one) => one.id === id)
    dispatch(deleteWorkflow(id))
    focus((found[at + 1] ?? found[at - 1])?.id)
  }
  const press = (event: KeyboardEvent, id: string) => {
    const at = found.findIndex((one) => one.id === id)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: found.length - 1 }[event.key]
    const next = to === undefined ? undefined : found[to]
    const isMod = event.ctrlKey || event.metaKey
    if (next) {
      dispatch(showWorkflow(next.id))
      focus(next.id)
    } else if (event.key === 'F2' && !readOnly) setRenamed(id)
    else if (event.key === 'Delete' && !readOnly) remove(id)
    else if (isMod && event.key.toLowerCase() === 'd' && !readOnly) {
      focus(dispatch(copyWorkflow(id)))
    } else return
    event.preventDefault()
  }
  if (workflows.length === 0) {
    return (
      <EmptyState
        icon={<Sign size={20} />}
        title="No workflows yet"
        actions={
          !readOnly && (
            <Button
              tone="primary"
              icon={<Plus size={14} />}
              onClick={() => dispatch(addWorkflow())}
            >
              New workflow
            </Button>
          )
        }
      >
        A workflow does steps one after another: read a file, change its data, ask a server.
      </EmptyState>
    )
  }
  return (
    <>
      {workflows.length > MANY && (
        <div className={styles.filter}>
          <SearchField label="Filter workflows" value={text} onChange={setText} />
        </div>
      )}
      <ul ref={list} className={styles.list} aria-label="Workflows">
        {found.map(({ id, name }) => (
          <li key={id}>
            {renamed === id ? (
              <NameField
                name={name}
                onDone={(given) => {
                  setRenamed(undefined)
                  if (given !== null) dispatch(nameWorkflow(id, given))
                  focus(id)
                }}
              />
            ) : (
              <button
                type="button"
                data-workflow={id}
                className={styles.row}
                aria-current={id === shown ? 'page' : undefined}
                tabIndex={id === stop?.id ? 0 : -1}
                onClick={() => dispatch(showWorkflow(id))}
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
              </button>
            )}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles.none}>No workflow is called “{text.trim()}”.</p>}
      {menu && !readOnly && (
        <ContextMenu
          label="Workflow"
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
              label: 'Duplicate',
              icon: <NamedIcon name="copy-plus" />,
              keys: 'Mod+D',
              run: () => focus(dispatch(copyWorkflow(menu.id))),
            },
            {
              id: 'delete',
              label: 'Delete',
              icon: <NamedIcon name="trash-2" />,
              keys: 'Delete',
              danger: true,
              run: () => remove(menu.id),
            },
          ]}
        />
      )}
    </>
  )
}
