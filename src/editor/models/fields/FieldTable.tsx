import { GripVertical, Plus } from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { countText } from '@/components/ui/amounts'
import { Button } from '@/components/ui/Button'
import { ContextMenu } from '@/components/ui/ContextMenu'
import { NamedIcon } from '@/components/ui/NamedIcon'
import { showCell } from '@/model/data/cells'
import type { Model, ModelField } from '@/model/data/model'
import { useAppDispatch, useAppSelector } from '@/store'
import { selectModels } from '../view/shownModel'
import { DeleteFieldDialog } from './DeleteFieldDialog'
import { addField, copyField, moveField } from './fieldSteps'
import { TypeIcon, typeLabel } from './fieldTypes'
import { limitsOf } from './limits'
import styles from './fields.module.css'

interface FieldTableProps {
  readonly model: Model
  readonly readOnly: boolean
  readonly shown: string | undefined
  readonly onShow: (fieldId: string) => void
}

/** The fields of a model in their order. Arrows walk, with Alt they move the field; a drag does it too. */
export function FieldTable({ model, readOnly, shown, onShow }: FieldTableProps) {
  const dispatch = useAppDispatch()
  const models = useAppSelector(selectModels)
  const table = useRef<HTMLTableElement>(null)
  const [deleted, setDeleted] = useState<ModelField>()
  const [dragged, setDragged] = useState<string>()
  const [drop, setDrop] = useState<{ readonly id: string; readonly side: 'before' | 'after' }>()
  const [menu, setMenu] = useState<{
    readonly id: string
    readonly x: number
    readonly y: number
  }>()
  const { fields } = model

  const focus = (id: string | undefined) =>
    requestAnimationFrame(() =>
      table.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(id ?? '')}"]`)?.focus(),
    )
  const show = (id: string | undefined) => {
    if (id === undefined) return
    onShow(id)
    focus(id)
  }
  const openSettings = () =>
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('[data-region="Field"] input')?.focus(),
    )
  const add = () => {
    const id = dispatch(addField(model.id))
    if (id === undefined) return
    onShow(id)
    openSettings()
  }
  const press = (event: KeyboardEvent, id: string) => {
    const at = fields.findIndex((one) => one.id === id)
    const { key, altKey } = event
    const isMod = event.ctrlKey || event.metaKey
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: fields.length - 1 }[key]
    if (to !== undefined && altKey) {
      if (!readOnly) dispatch(moveField(model.id, id, to))
      focus(id)
    } else if (to !== undefined) show(fields[to]?.id)
    else if (key === 'F2' || key === 'Enter') {
      onShow(id)
      openSettings()
    } else if (key === 'Delete' && !readOnly) setDeleted(fields[at])
    else if (isMod && key.toLowerCase() === 'd' && !readOnly) {
      show(dispatch(copyField(model.id, id)))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const letGo = () => {
    const from = fields.findIndex(({ id }) => id === dragged)
    const over = fields.findIndex(({ id }) => id === drop?.id)
    if (dragged !== undefined && drop && over !== -1) {
      const to = over + (drop.side === 'after' ? 1 : 0)
      dispatch(moveField(model.id, dragged, to > from ? to - 1 : to))
      show(dragged)
    }
    setDragged(undefined)
    setDrop(undefined)
  }
  return (
    <div className={styles.list}>
      <div className={styles.box}>
        <table ref={table} className={styles.table} aria-label={`Fields of ${model.name}`}>
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                Name
              </th>
              <th scope="col">Type</th>
              <th scope="col">Required</th>
              <th scope="col">Unique</th>
              <th scope="col">Default</th>
              <th scope="col">Limits</th>
              <th scope="col">Help</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => {
              const { id, name, type } = field
              return (
                <tr
                  key={id}
                  data-current={id === shown || undefined}
                  data-drop={drop?.id === id ? drop.side : undefined}
                  onClick={() => onShow(id)}
                  onDragOver={(event) => {
                    if (dragged === undefined) return
                    event.preventDefault()
                    const box = event.currentTarget.getBoundingClientRect()
                    const side = event.clientY < box.top + box.height / 2 ? 'before' : 'after'
                    if (drop?.id !== id || drop.side !== side) setDrop({ id, side })
                  }}
                  onDrop={(event) => {
                    event.preventDefault()
                    letGo()
                  }}
                  onContextMenu={(event) => {
                    event.preventDefault()
                    onShow(id)
                    const box = event.currentTarget.getBoundingClientRect()
                    const isKey = event.clientX === 0 && event.clientY === 0
                    setMenu(
                      isKey
                        ? { id, x: box.left + 40, y: box.bottom }
                        : { id, x: event.clientX, y: event.clientY },
                    )
                  }}
                >
                  <td
                    className={styles.handleCell}
                    draggable={!readOnly}
                    onDragStart={(event) => {
                      event.dataTransfer.effectAllowed = 'move'
                      event.dataTransfer.setData('text/plain', name)
                      setDragged(id)
                    }}
                    onDragEnd={() => {
                      setDragged(undefined)
                      setDrop(undefined)
                    }}
                  >
                    <GripVertical size={14} aria-hidden className={styles.handle} />
                  </td>
                  <td>
                    <button
                      type="button"
                      data-field={id}
                      className={styles.name}
                      aria-current={id === shown ? 'true' : undefined}
                      tabIndex={id === shown ? 0 : -1}
                      onKeyDown={(event) => press(event, id)}
                    >
                      <TypeIcon type={type} />
                      {name}
                    </button>
                  </td>
                  <td className={styles.muted}>{typeWords(field, models)}</td>
                  <td>{field.required ? 'Yes' : ''}</td>
                  <td>{field.unique ? 'Yes' : ''}</td>
                  <td>{field.default === undefined ? '' : showCell(field, field.default)}</td>
                  <td>{limitsOf(field)}</td>
                  <td className={styles.muted} title={field.help}>
                    {field.help}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
        {fields.length === 0 && (
          <p className={styles.none}>No fields yet. Records need at least one to hold anything.</p>
        )}
      </div>
      <footer className={styles.foot}>
        <Button
          tone="quiet"
          size="small"
          icon={<Plus size={14} />}
          disabled={readOnly}
          onClick={add}
        >
          New field
        </Button>
        <span className={styles.room} />
        <span>{countText(fields.length, 'field')}</span>
      </footer>
      {deleted && (
        <DeleteFieldDialog
          model={model}
          field={deleted}
          onClose={(isDeleted) => {
            const at = fields.indexOf(deleted)
            setDeleted(undefined)
            show(isDeleted ? (fields[at + 1] ?? fields[at - 1])?.id : deleted.id)
          }}
        />
      )}
      {menu && !readOnly && (
        <ContextMenu
          label="Field"
          at={menu}
          onClose={() => setMenu(undefined)}
          entries={[
            {
              id: 'duplicate',
              label: 'Duplicate',
              icon: <NamedIcon name="copy-plus" />,
              keys: 'Mod+D',
              run: () => show(dispatch(copyField(model.id, menu.id))),
            },
            {
              id: 'up',
              label: 'Move up',
              icon: <NamedIcon name="arrow-up" />,
              keys: 'Alt+ArrowUp',
              run: () => dispatch(moveField(model.id, menu.id, indexOf(fields, menu.id) - 1)),
            },
            {
              id: 'down',
              label: 'Move down',
              icon: <NamedIcon name="arrow-down" />,
              keys: 'Alt+ArrowDown',
              run: () => dispatch(moveField(model.id, menu.id, indexOf(fields, menu.id) + 1)),
            },
            {
              id: 'delete',
              label: 'Delete…',
              icon: <NamedIcon name="trash-2" />,
              keys: 'Delete',
              danger: true,
              run: () => setDeleted(fields[indexOf(fields, menu.id)]),
            },
          ]}
        />
      )}
    </div>
  )
}

function indexOf(fields: readonly ModelField[], id: string): number {
  return fields.findIndex((one) => one.id === id)
}

function typeWords({ type, of, relation }: ModelField, models: readonly Model[]): string {
  if (type === 'list' && of !== undefined) return `List of ${typeLabel(of).toLowerCase()}`
  if (type === 'relation' && relation) {
    const name = models.find(({ id }) => id === relation.model)?.name ?? 'a model that is gone'
    return relation.kind === 'many' ? `Several of ${name}` : name
  }
  return typeLabel(type)
}
