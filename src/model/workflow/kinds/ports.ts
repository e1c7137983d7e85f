import type { Schema } from '../../schema/types'
import { IN_PORT, OUT_PORT } from '../types'
import type { PortSpec } from './kind'

/** The one place where edges end in most steps. */
export const ONE_IN: readonly PortSpec[] = [{ name: IN_PORT, label: 'In' }]

/** The one place where edges begin in most steps, with the type of what leaves there. */
export function oneOut(schema?: Schema): readonly PortSpec[] {
  return [{ name: OUT_PORT, label: 'Out', ...(schema && { schema }) }]
}

/** Of steps that nothing leaves. */
export const NONE: readonly PortSpec[] = []
