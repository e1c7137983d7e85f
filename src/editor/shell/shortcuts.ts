import { matchesKey, mayBeShortcut } from '@/editor/commands/keys'
import { keysOf } from '@/editor/commands/keymap'
import type { ShellAction } from './shellActions'
import { areSingleKeysOn, isSingleKey } from '@/editor/commands/singleKeys'

/** Where every key belongs to what is open. */
const MODAL = 'dialog, [role=dialog], [role=alertdialog], [role=menu]'

/**
 * The action of the window that a key press stands for; `undefined` for keys that belong to a text being
 * typed or composed, to Monaco, to a dialog, or to a character that AltGr makes.
 */
export function shellActionOfPress(
  actions: readonly ShellAction[],
  event: KeyboardEvent,
  mac?: boolean,
): ShellAction | undefined {
  if (event.isComposing || event.keyCode === 229 || event.getModifierState('AltGraph'))
    return undefined
  if (event.defaultPrevented || isWithin(event, MODAL)) return undefined
  const plain = mayBeShortcut(event)
  const inMonaco = isWithin(event, '.monaco-editor')
  const onCanvas = isWithin(event, '[data-command-scope=canvas]')
  const singles = areSingleKeysOn()
  const counts = (reach: ShellAction['reach']) =>
    reach === 'everywhere' ||
    (reach === 'fields' ? !inMonaco : plain && (reach !== 'canvas' || onCanvas))
  return actions.find(
    (action) =>
      counts(action.reach) &&
      keysOf(action).some((key) => (singles || !isSingleKey(key)) && matchesKey(event, key, mac)),
  )
}

/** Runs actions of the window by keyboard until the returned function is called. */
export function listenForShortcuts(actions: () => readonly ShellAction[]): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.repeat) return
    const action = shellActionOfPress(actions(), event)
    if (!action) return
    event.preventDefault()
    action.run()
  }
  document.addEventListener('keydown', press)
  return () => document.removeEventListener('keydown', press)
}

function isWithin({ target }: KeyboardEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}
