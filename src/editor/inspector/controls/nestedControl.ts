import { createContext, type ComponentType } from 'react'
import type { PropSpec } from '@/model/props/specs'
import type { ControlProps } from './types'

/** What any control is given; the spec's kind says which one it is for. */
export type AnyControlProps = Omit<ControlProps<'text'>, 'spec'> & { readonly spec: PropSpec }

/** Draws a control inside a control, so that a list needs not know the map that it stands in. */
export const NestedControl = createContext<ComponentType<AnyControlProps> | null>(null)
