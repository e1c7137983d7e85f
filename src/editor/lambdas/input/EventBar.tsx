import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { IconButton } from '@/components/ui/IconButton'
import { Menu } from '@/components/ui/Menu'
import type { MenuEntry } from '@/components/ui/menuEntries'
import { Select } from '@/components/ui/Select'
import type { LambdaRecord, TestEvent } from '@/model/lambda/lambda'
import { useAppDispatch } from '@/store'
import { editLambda } from '../editLambda'
import styles from './EventBar.module.css'
import { EventNameDialog } from './EventNameDialog'
import { freshEventName, neighbourOf, withCopyOf, withEvent } from './events'
import { chooseEvent, useChosenInput } from './inputDrafts'
import { keepInput } from './keepInput'

const NOT_KEPT = ''

interface EventBarProps {
  readonly lambda: LambdaRecord
  readonly readOnly: boolean
}

/** Chooses among the test events of a lambda, and makes, renames, copies and deletes them. */
export function EventBar({ lambda, readOnly }: EventBarProps) {
  const dispatch = useAppDispatch()
  const [asking, setAsking] = useState<'keep' | 'rename'>()
  const { event, parsed } = useChosenInput(lambda)
  const events = lambda.events ?? []
  const edit = (events: readonly TestEvent[], label: string) =>
    dispatch(editLambda(lambda.id, { events }, label))

  function choose(id: string | null) {
    dispatch(keepInput(lambda))
    chooseEvent(lambda.id, id)
  }
  function keep(name: string) {
    if (!parsed.ok) return
    const id = crypto.randomUUID()
    edit([...events, { id, name, input: parsed.value }], `Keep the test event “${name}”`)
    chooseEvent(lambda.id, id)
  }
  function duplicate({ id, name }: TestEvent) {
    dispatch(keepInput(lambda))
    const copy = crypto.randomUUID()
    edit(withCopyOf(events, id, copy), `Duplicate the test event “${name}”`)
    chooseEvent(lambda.id, copy)
  }
  function remove({ id, name }: TestEvent) {
    chooseEvent(lambda.id, neighbourOf(events, id)?.id ?? null)
    const others = events.filter((one) => one.id !== id)
    edit(others, `Delete the test event “${name}”`)
  }

  const cannotKeep = readOnly || !parsed.ok
  const entries: readonly MenuEntry[] = [
    {
      id: 'keep',
      label: event ? 'Keep a copy as…' : 'Keep as test event…',
      disabled: cannotKeep,
      run: () => setAsking('keep'),
    },
    ...(event
      ? ([
          { id: 'rename', label: 'Rename…', disabled: readOnly, run: () => setAsking('rename') },
          { id: 'duplicate', label: 'Duplicate', disabled: readOnly, run: () => duplicate(event) },
          { kind: 'separator', id: 'line' },
          {
            id: 'delete',
            label: 'Delete',
            danger: true,
            disabled: readOnly,
            run: () => remove(event),
          },
        ] as const)
      : []),
  ]
  return (
    <>
      {events.length === 0 ? (
        <Button size="small" tone="quiet" disabled={cannotKeep} onClick={() => setAsking('keep')}>
          Keep as test event…
        </Button>
      ) : (
        <>
          <Select
            aria-label="Test event"
            className={styles.select}
            value={event?.id ?? NOT_KEPT}
            options={[
              ...events.map(({ id, name }) => ({ value: id, label: name })),
              { value: NOT_KEPT, label: 'Not kept' },
            ]}
            onChange={({ target }) => choose(target.value === NOT_KEPT ? null : target.value)}
          />
          <Menu
            label="Test event"
            align="end"
            entries={entries}
            renderTrigger={(trigger) => (
              <IconButton label="Actions on test events" size="small" {...trigger}>
                <Ellipsis size={16} />
              </IconButton>
            )}
          />
        </>
      )}
      {asking === 'keep' && (
        <EventNameDialog
          title="Keep as test event"
          action="Keep"
          initial={freshEventName(events, event?.name ?? 'Event')}
          events={events}
          onSubmit={keep}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'rename' && event && (
        <EventNameDialog
          title={`Rename “${event.name}”`}
          action="Rename"
          initial={event.name}
          events={events}
          ownId={event.id}
          onSubmit={(name) =>
            edit(withEvent(events, event.id, { name }), `Rename the test event “${event.name}”`)
          }
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  )
}
