import { useEffect, useRef, useState } from 'react'
import type { Json } from '@/model/json'
import { sameJson } from '@/model/sameJson'
import type { PropSpec } from '@/model/props/specs'
import { useValueField } from './fieldSlot'

/** What was set is kept so long after the last change, in ms, or when the focus leaves. */
const SETTLED = 800

interface KeptFieldProps {
  readonly spec: PropSpec
  readonly name: string
  readonly value: Json | undefined
  readonly fallback?: Json | undefined
  readonly onKeep: (value: Json | undefined) => void
}

/** A field whose value is stored: one stay in it is one step, and not each letter. */
export function KeptField({ value, onKeep, ...field }: KeptFieldProps) {
  const Field = useValueField()
  const [draft, setDraft] = useState<{ readonly value: Json | undefined } | null>(null)
  const pending = useRef<() => void>(undefined)
  const keep = useRef(onKeep)
  useEffect(() => {
    keep.current = onKeep
  })

  useEffect(() => {
    if (!draft) return
    const end = () => {
      clearTimeout(timer)
      pending.current = undefined
      if (!sameJson(draft.value, value)) keep.current(draft.value)
      setDraft(null)
    }
    const timer = setTimeout(end, SETTLED)
    pending.current = end
    return () => clearTimeout(timer)
  }, [draft, value])
  // Another component is shown, or none.
  useEffect(() => () => pending.current?.(), [])

  return (
    <div onBlur={() => pending.current?.()}>
      {/* oxlint-disable-next-line react/static-components -- the shell says once which one it is */}
      <Field
        {...field}
        value={draft ? draft.value : value}
        onValue={(next) => setDraft({ value: next })}
      />
    </div>
  )
}
