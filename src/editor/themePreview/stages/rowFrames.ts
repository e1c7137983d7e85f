import type { ForcedState } from '@/model/canvasLooks'
import type { Theme } from '@/model/theme/record'
import { modeOf } from '@/model/theme/themeCss'
import type { RootState } from '@/store/rootState'
import type { PreviewView } from '../previewView'
import type { RowFrame } from './FrameRow'

interface Shown {
  readonly theme: Theme | undefined
  readonly themeIn: (state: RootState) => Theme | undefined
  readonly beforeIn: () => Theme | undefined
}

const NONE: readonly ForcedState[] = []
/** Lists of one, always the same, for frames that are told a state once. */
const STATES: readonly { readonly name: string; readonly states: readonly ForcedState[] }[] = [
  { name: 'As it is', states: NONE },
  { name: 'Hover', states: ['hover'] },
  { name: 'Focus', states: ['focus'] },
  { name: 'Disabled', states: ['disabled'] },
  { name: 'Invalid', states: ['invalid'] },
]

/** The frames that stand beside each other in a view; none in the view of all documents. */
export function rowFrames(
  { kind, modes: [left, right] }: PreviewView,
  { theme, themeIn, beforeIn }: Shown,
): readonly RowFrame[] {
  const nameOf = (mode: string) => modeOf(theme, mode).name
  switch (kind) {
    case 'modes':
      return [
        { id: 'left', caption: nameOf(left), themeIn, mode: left },
        { id: 'right', caption: nameOf(right), themeIn, mode: right },
      ]
    case 'before':
      return [
        { id: 'before', caption: 'Before', themeIn: beforeIn, mode: left, drafts: false },
        { id: 'after', caption: 'After', themeIn, mode: left },
      ]
    case 'states':
      return STATES.map(({ name, states }) => ({
        id: name,
        caption: name,
        themeIn,
        mode: left,
        states,
      }))
    case 'all':
      return []
  }
}
