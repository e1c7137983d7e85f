import { use, useState, type ReactNode } from 'react'
import { Link2, Pencil, Plus, Unlink } from 'lucide-react'
import { classes } from '@/components/ui/classes'
import { IconButton } from '@/components/ui/IconButton'
import { Menu } from '@/components/ui/Menu'
import type { MenuEntry } from '@/components/ui/menuEntries'
import {
  exposeProp,
  renameExposed,
  stopExposing,
  suggestedProp,
} from '@/editor/commands/exposeProp'
import { readContext, runCommand } from '@/editor/commands/runCommand'
import type { Command } from '@/editor/commands'
import { useDefinitions } from '@/editor/definitions'
import type { ExposedOf } from '@/model/component/mainFacts'
import type { PropSpec } from '@/model/props/specs'
import { useAppDispatch } from '@/store'
import styles from './Exposable.module.css'
import { ExposingContext, type Exposing } from './exposing'
import { PropNameDialog } from './PropNameDialog'

interface ExposableProps {
  /** The field of the records; only `props` can be exposed. */
  readonly field: string
  /** The prop. */
  readonly name: string
  readonly spec: PropSpec
  readonly children: ReactNode
}

/** A row of the inspector that, in the main of a component, offers to let instances set the field. */
export function Exposable({ field, name, spec, children }: ExposableProps) {
  const exposing = use(ExposingContext)
  if (!exposing || field !== 'props') return children
  const own = exposing.exposed.find(({ nodeId, key }) => nodeId === exposing.id && key === name)
  return (
    <div className={classes(styles.row, own && styles.exposed)}>
      {children}
      <ExposeMenu exposing={exposing} name={name} spec={spec} own={own} />
    </div>
  )
}

interface ExposeMenuProps {
  readonly exposing: Exposing
  readonly name: string
  readonly spec: PropSpec
  /** As what the field is exposed. */
  readonly own: ExposedOf | undefined
}

function ExposeMenu({ exposing, name, spec, own }: ExposeMenuProps) {
  const { treeId, id, exposed } = exposing
  const dispatch = useAppDispatch()
  const definitions = useDefinitions()
  const [renaming, setRenaming] = useState(false)
  const place = { id, key: name }
  const run = (command: Command) => void dispatch(runCommand(command, { treeId }))
  const labelOf = (one: ExposedOf) => one.label ?? one.prop

  const expose = () => {
    const context = dispatch(readContext({ treeId }))
    if (context) run(exposeProp(place, suggestedProp(context, place, spec.label)))
  }
  /** Props of the same kind, which this field may share. */
  const shared = () => {
    const kindOf = ({ type, key }: ExposedOf) => {
      const specs = definitions.get(type)?.props ?? {}
      return Object.hasOwn(specs, key) ? specs[key]?.kind : undefined
    }
    const byProp = new Map(
      exposed.filter((one) => kindOf(one) === spec.kind).map((one) => [one.prop, one]),
    )
    return [...byProp.values()]
  }
  const entries = (): MenuEntry[] =>
    own
      ? [
          {
            id: 'rename',
            label: `Rename “${labelOf(own)}”…`,
            icon: <Pencil size={16} />,
            run: () => setRenaming(true),
          },
          {
            id: 'stop',
            label: 'Stop exposing',
            icon: <Unlink size={16} />,
            run: () => run(stopExposing(place)),
          },
        ]
      : [
          { id: 'expose', label: 'Expose as prop', icon: <Plus size={16} />, run: expose },
          ...shared().map((one): MenuEntry => ({
            id: `share-${one.prop}`,
            label: `Set by “${labelOf(one)}”`,
            icon: <Link2 size={16} />,
            run: () =>
              run(
                exposeProp(place, {
                  prop: one.prop,
                  ...(one.label !== undefined && { label: one.label }),
                }),
              ),
          })),
        ]
  const label = own ? `${spec.label}: exposed as “${labelOf(own)}”` : `Expose ${spec.label}`
  return (
    <>
      <Menu
        label={label}
        align="end"
        entries={entries}
        renderTrigger={(props) => (
          <IconButton label={label} size="small" className={styles.button} {...props}>
            <Link2 size={14} />
          </IconButton>
        )}
      />
      {renaming && own && (
        <PropNameDialog
          initial={labelOf(own)}
          onSubmit={(given) => run(renameExposed(own.prop, given))}
          onClose={() => setRenaming(false)}
        />
      )}
    </>
  )
}
