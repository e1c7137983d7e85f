import { createContext, use, type ComponentType } from 'react'
import type { Json } from '@/model/json'
import type { PropSpec } from '@/model/props/specs'

/** What a field for a value is given; the window brings the field, so that this feature needs not know the inspector. */
export interface ValueFieldProps {
  readonly spec: PropSpec
  readonly name: string
  readonly value: Json | undefined
  readonly fallback?: Json | undefined
  readonly onValue: (value: Json | undefined) => void
}

export const ValueFieldContext = createContext<ComponentType<ValueFieldProps> | null>(null)

/** The field for a value. Throws where the window brought none. */
export function useValueField(): ComponentType<ValueFieldProps> {
  const Field = use(ValueFieldContext)
  if (!Field) throw new Error('The panel of a component stands outside of its fields.')
  return Field
}
