import { useEffect, useMemo, useRef, useState } from 'react'
import type { Json } from '@/model/json'
import type { PropSpec } from '@/model/props/specs'
import { Control } from './controls'
import { FieldEditorContext, type FieldEditor } from './fields/fieldEditor'

export interface LooseFieldProps {
  readonly spec: PropSpec
  /** Tells the field apart from the others around it. */
  readonly name: string
  readonly value: Json | undefined
  /** What stands in where nothing is set. */
  readonly fallback?: Json | undefined
  /** Hears each value as it is typed; `undefined` takes it back to the fallback. */
  readonly onValue: (value: Json | undefined) => void
}

/** A control of the inspector for a value that belongs to no node. */
export function LooseField({ spec, name, value, fallback, onValue }: LooseFieldProps) {
  const latest = useRef({ value, onValue })
  useEffect(() => {
    latest.current = { value, onValue }
  })
  const [resets, setResets] = useState(0)
  const editor = useMemo<FieldEditor>(() => {
    const set = (next: Json | undefined) => latest.current.onValue(next)
    return {
      begin: () => {
        const before = latest.current.value
        return {
          set: (next) => set(next),
          setEach: (make) => set(make([before])[0]),
          revert: () => set(before),
        }
      },
      reset: () => set(undefined),
      resetAll: () => set(undefined),
      drafts: new Map(),
      keyOf: () => name,
    }
  }, [name])
  const changed = value !== undefined
  return (
    <FieldEditorContext value={editor}>
      <Control
        key={resets}
        spec={spec}
        value={value ?? fallback}
        mixed={false}
        changed={changed}
        draftKey={name}
        begin={() => editor.begin(['props', name])}
        onReset={
          changed && fallback !== undefined
            ? () => {
                onValue(undefined)
                setResets((count) => count + 1)
              }
            : undefined
        }
      />
    </FieldEditorContext>
  )
}
