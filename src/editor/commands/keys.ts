import { keysOf } from './keymap'
import { areSingleKeysOn, isSingleKey } from './singleKeys'
import type { Command, CommandScope } from './types'

/** What a key press tells; a `KeyboardEvent` is one. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const ON_MAC = /Mac|iPhone|iPad/

/** Whether this computer's shortcuts are on the Command key. */
export function isMac(): boolean {
  return typeof navigator !== 'undefined' && ON_MAC.test(navigator.platform)
}

/** Whether a press is the one that `keys` names (`Shift+Mod+G`). Every modifier counts. */
export function matchesKey(press: KeyPress, keys: string, mac = isMac()): boolean {
  const parts = keys.split('+')
  const name = parts.pop() ?? ''
  const wants = new Set(parts)
  const control = wants.has('Ctrl') || (wants.has('Mod') && !mac)
  const meta = wants.has('Mod') && mac
  return (
    press.ctrlKey === control &&
    press.metaKey === meta &&
    press.shiftKey === wants.has('Shift') &&
    press.altKey === wants.has('Alt') &&
    isKey(press, name)
  )
}

/** Letters by what they type, whatever the layout; digits and brackets by where they are. */
function isKey({ key, code }: KeyPress, name: string): boolean {
  if (/^\d$/.test(name)) return code === `Digit${name}`
  if (name === 'Plus') return key === '+' // the sign itself joins the parts of a name
  if (name === '[') return code === 'BracketLeft'
  if (name === ']') return code === 'BracketRight'
  return key.toLowerCase() === name.toLowerCase()
}

/** The command that a press stands for in a scope; the clipboard's own events stand for theirs. */
export function commandOfPress(
  commands: readonly Command[],
  press: KeyPress,
  scope: CommandScope,
  mac = isMac(),
): Command | undefined {
  return commands.find(
    (command) =>
      !command.native &&
      (command.scope !== 'canvas' || scope === 'canvas') &&
      keysOf(command).some(
        (keys) => matchesKey(press, keys, mac) && (areSingleKeysOn() || !isSingleKey(keys)),
      ),
  )
}

/** Where keys belong to a text or to an open dialog, never to the document. */
const TAKES_KEYS = [
  'input:not([type=checkbox]):not([type=radio]):not([type=range]):not([type=button])',
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable=false])',
  '.monaco-editor',
  'dialog',
  '[role=dialog]',
  '[role=alertdialog]',
  '[role=menu]',
  '[role=listbox]',
  '[role=combobox]',
].join(',')

/** Whether keys pressed at an element are for that element: typing, Monaco, dialogs, menus. */
export function takesKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TAKES_KEYS) !== null
}

/** Whether a press may be a shortcut at all: not while composing, not through AltGr, not while typing. */
export function mayBeShortcut(event: KeyboardEvent): boolean {
  return (
    !event.defaultPrevented &&
    !event.isComposing &&
    event.keyCode !== 229 && // Safari reports a composition's own keys so
    !event.getModifierState('AltGraph') &&
    !takesKeys(event.target)
  )
}
