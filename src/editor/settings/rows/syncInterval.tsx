import { useState } from 'react'
import { Select } from '@/components/ui/Select'
import { TextInput } from '@/components/ui/TextInput'
import { useAppDispatch, useAppSelector } from '@/store'
import { DEFAULT_INTERVAL, setSyncInterval } from '@/store/slices/settingsSlice'
import { readInterval, shownInterval, type Unit } from '../interval'
import { Sentence } from '../Sentence'
import { resetInState } from '../reset'
import type { ControlIds, Setting } from '../setting'
import styles from './rows.module.css'

const UNIT_OPTIONS = [
  { value: 's', label: 'seconds' },
  { value: 'min', label: 'minutes' },
  { value: 'h', label: 'hours' },
]

/** How often the server is asked for changes. */
export const syncInterval: Setting = {
  id: 'saving.syncInterval',
  section: 'saving',
  title: 'Sync interval',
  description:
    'How often auto-sync asks the server for news where none arrives by itself; your own edits do not wait for it.',
  keywords: ['seconds', 'minutes', 'period', 'poll', 'frequency', 'time'],
  scope: 'device',
  Control(ids) {
    const ms = useAppSelector((state) => state.settings.syncInterval)
    // What is half typed yields to another value, such as that of another tab.
    return <IntervalField key={ms} ms={ms} ids={ids} />
  },
  reset: resetInState(
    (state) => state.settings.syncInterval !== DEFAULT_INTERVAL,
    () => setSyncInterval(DEFAULT_INTERVAL),
  ),
}

function IntervalField({ ms, ids }: { readonly ms: number; readonly ids: ControlIds }) {
  const dispatch = useAppDispatch()
  const shown = shownInterval(ms)
  const [typed, setTyped] = useState(shown.number)
  const [unit, setUnit] = useState<Unit>(shown.unit)
  const [problem, setProblem] = useState<string>()

  const take = (text: string, of: Unit) => {
    const read = readInterval(text, of)
    setProblem('problem' in read ? read.problem : undefined)
    if ('ms' in read && read.ms !== ms) dispatch(setSyncInterval(read.ms))
  }
  return (
    <>
      <div className={styles.pair}>
        <TextInput
          {...ids}
          aria-describedby={`${ids['aria-describedby']} ${ids.id}-problem`}
          aria-invalid={problem !== undefined}
          numeric
          inputMode="decimal"
          className={styles.number}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            if (problem !== undefined) setProblem(undefined)
          }}
          onBlur={() => take(typed, unit)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take(typed, unit)
          }}
        />
        <Select
          className={styles.unit}
          aria-label="Unit of the interval"
          options={UNIT_OPTIONS}
          value={unit}
          onChange={(event) => {
            const next = event.target.value as Unit
            setUnit(next)
            take(typed, next)
          }}
        />
      </div>
      <Sentence id={`${ids.id}-problem`} kind="problem" text={problem} />
    </>
  )
}
