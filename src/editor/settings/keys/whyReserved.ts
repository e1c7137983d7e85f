import type { KeyLine } from '../keyList'
import { isSameKeys } from './combination'

/** What browsers keep for themselves, or what people would miss. */
const BROWSER: readonly (readonly [string, string])[] = [
  ['Mod+T', 'opens a tab'],
  ['Mod+N', 'opens a window'],
  ['Mod+W', 'closes the tab'],
  ['Shift+Mod+T', 'brings a closed tab back'],
  ['Shift+Mod+N', 'opens a private window'],
  ['Shift+Mod+W', 'closes the window'],
  ['Mod+Q', 'ends the browser'],
  ['Mod+Tab', 'goes to the next tab'],
  ['Shift+Mod+Tab', 'goes to the tab before'],
  ['Mod+PageDown', 'goes to the next tab'],
  ['Mod+PageUp', 'goes to the tab before'],
  ['Mod+L', 'goes to the address bar'],
  ['Mod+R', 'reloads the page'],
  ['Shift+Mod+R', 'reloads the page'],
  ['F5', 'reloads the page'],
  ['F11', 'makes the window full screen'],
  ['F12', 'opens the developer tools'],
  ['Shift+Mod+I', 'opens the developer tools'],
  ['Shift+Mod+J', 'opens the developer tools'],
  ['Alt+F4', 'closes the window'],
  ['Alt+ArrowLeft', 'goes back a page'],
  ['Alt+ArrowRight', 'goes on a page'],
  ['Mod+C', 'copies'],
  ['Mod+X', 'cuts'],
  ['Mod+V', 'pastes'],
  ...Array.from('123456789', (digit) => [`Mod+${digit}`, 'goes to a tab'] as const),
]

/** Keys by which people move about and press what they are at. */
const MOVING = new Set([
  'Tab',
  'Enter',
  'Escape',
  'Space',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'ContextMenu',
])

/** Why keys cannot be given to a line, as a sentence; `undefined` when they can. */
export function whyReserved(keys: string, line: KeyLine, mac: boolean): string | undefined {
  const does = BROWSER.find(([reserved]) => isSameKeys(reserved, keys, mac))?.[1]
  if (does !== undefined) {
    return `That key ${does} in the browser. Press other keys.`
  }
  const parts = keys.split('+')
  const name = parts.pop() ?? ''
  const isBare = parts.every((part) => part === 'Shift')
  if (isBare && MOVING.has(name)) {
    return 'That key moves about and presses what has the focus. Hold Ctrl or Alt with it, or press another key.'
  }
  const types = name.length === 1 || name === 'Plus' || name === 'Backspace' || name === 'Delete'
  if (isBare && types && (line.reach === 'fields' || line.reach === 'everywhere')) {
    return `“${line.title.replace(/…$/, '')}” works while you type too, so that key has to type. Hold Ctrl or Alt with it.`
  }
  return undefined
}

/** Whether a line is moved about with, or its keys are its own for another reason: it keeps those that it has. */
export function isFixed({ fixed, keys }: KeyLine): boolean {
  const name = keys?.[0]?.split('+').at(-1) ?? ''
  const isBare = keys?.[0]?.split('+').every((part) => part === 'Shift' || part === name) ?? false
  return fixed === true || (isBare && MOVING.has(name))
}
