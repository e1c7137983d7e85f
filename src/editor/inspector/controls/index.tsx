import type { ComponentType } from 'react'
import type { PropKind } from '@/model/props/specs'
import { ChoiceControl } from './ChoiceControl'
import { ColorControl } from './ColorControl'
import { IconControl } from './IconControl'
import { ImageControl } from './ImageControl'
import { JsonControl } from './JsonControl'
import { ListControl } from './ListControl'
import { LongTextControl } from './LongTextControl'
import { NestedControl, type AnyControlProps } from './nestedControl'
import { NumberControl } from './NumberControl'
import { SpacingControl } from './SpacingControl'
import { SwitchControl } from './SwitchControl'
import { TextControl } from './TextControl'
import type { ControlProps } from './types'
import { UrlControl } from './UrlControl'

/** The control of every kind of prop; a kind without one does not compile. */
const CONTROLS: { readonly [K in PropKind]: ComponentType<ControlProps<K>> } = {
  text: TextControl,
  longText: LongTextControl,
  number: NumberControl,
  switch: SwitchControl,
  choice: ChoiceControl,
  color: ColorControl,
  spacing: SpacingControl,
  icon: IconControl,
  url: UrlControl,
  image: ImageControl,
  list: ListControl,
  json: JsonControl,
}

/** Draws the control that a spec asks for. */
export function Control(props: AnyControlProps) {
  // The map pairs each kind with its own control, which the compiler cannot follow through an index.
  const Drawn = CONTROLS[props.spec.kind] as ComponentType<AnyControlProps>
  return (
    <NestedControl value={Control}>
      <Drawn {...props} />
    </NestedControl>
  )
}
