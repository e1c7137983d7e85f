import type { KeyPress } from '@/editor/commands/keys'

const MODIFIERS = ['Shift', 'Ctrl', 'Alt', 'Mod']
const ONLY_MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Fn'])
const NAMES: Record<string, string> = { ' ': 'Space', '+': 'Plus' }
const CODES: Record<string, string> = { BracketLeft: '[', BracketRight: ']' }

/** The name of the keys that are pressed, such as `Shift+Mod+G`; `undefined` for modifiers alone and keys that nothing can be told of. */
export function combinationOf(press: KeyPress, mac: boolean): string | undefined {
  const { key, code } = press
  if (ONLY_MODIFIERS.has(key) || key === 'Dead' || key === 'Unidentified' || key === 'Process') {
    return undefined
  }
  const name =
    /^Digit(\d)$/.exec(code)?.[1] ??
    CODES[code] ??
    NAMES[key] ??
    (key.length === 1 ? key.toUpperCase() : key)
  const held = {
    Shift: press.shiftKey,
    Ctrl: mac && press.ctrlKey,
    Alt: press.altKey,
    Mod: mac ? press.metaKey : press.ctrlKey,
  }
  const modifiers = MODIFIERS.filter((modifier) => held[modifier as keyof typeof held])
  return [...modifiers, name].join('+')
}

/** Whether two names are of the same keys on this machine, whatever the order of their modifiers. */
export function isSameKeys(one: string, other: string, mac: boolean): boolean {
  return normal(one, mac) === normal(other, mac)
}

function normal(keys: string, mac: boolean): string {
  const parts = keys.split('+')
  const name = parts.pop() ?? ''
  const modifiers = parts.map((part) => (part === 'Ctrl' && !mac ? 'Mod' : part))
  return [...modifiers.toSorted(), name.toLowerCase()].join('+')
}
