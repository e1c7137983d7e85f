import { createContext, useContext } from 'react'

/** How the form field around a control names and describes it. */
export interface FieldLinks {
  readonly controlId: string
  readonly labelId: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
  readonly required: boolean
}

/** Given by FormField; `null` for a control that stands alone. */
export const FieldContext = createContext<FieldLinks | null>(null)

/**
 * The attributes that tie a control to the field around it; a control alone carries its own name.
 * `id` is left out where the control has one already.
 */
export function useFieldAttributes(label: string | undefined) {
  const field = useContext(FieldContext)
  if (!field) return { 'aria-label': label || undefined }
  return {
    id: field.controlId,
    'aria-labelledby': field.labelId,
    'aria-describedby': field.describedBy,
    'aria-invalid': field.invalid || undefined,
    'aria-required': field.required || undefined,
  }
}
