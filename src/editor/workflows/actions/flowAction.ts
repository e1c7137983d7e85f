import { matchesKey } from '@/editor/commands/keys'

/** Something that can be done on the canvas: in menus, by keys, in the command menu. */
export interface FlowAction {
  readonly id: string
  /** Sentence case. */
  readonly title: string
  /** A name of the icon set. */
  readonly icon: string
  readonly keys?: readonly string[]
  /** Its keys are heard elsewhere: by the event of the clipboard, which alone may use that unasked, or by the whole area. */
  readonly native?: true
  /** Where it stands in the menu: of what is selected, or of the canvas. */
  readonly of: 'selection' | 'canvas'
  readonly danger?: true
  readonly enabled: boolean
  readonly run: () => void
}

/** The action that a key press stands for. */
export function actionOfPress(
  actions: readonly FlowAction[],
  event: KeyboardEvent,
): FlowAction | undefined {
  return actions.find(({ keys, native }) => !native && keys?.some((one) => matchesKey(event, one)))
}
