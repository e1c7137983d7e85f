/** Whether a record of a component is written in code, and not put together on the canvas. */
export function holdsCode(record: { readonly code?: unknown; readonly kind?: unknown }): boolean {
  return typeof record.code === 'string' && (record.kind ?? 'code') === 'code'
}
