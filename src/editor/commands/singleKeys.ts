import { useSyncExternalStore } from 'react'

const KEY = 'espalier.singleKeys'
const listeners = new Set<() => void>()
let on: boolean | undefined

/** Whether a shortcut is one character alone, with Shift at most: speech input and tremor press those unmeant. */
export function isSingleKey(keys: string): boolean {
  const parts = keys.split('+')
  const name = parts.pop() ?? ''
  return name.length === 1 && parts.every((part) => part === 'Shift')
}

/** Whether shortcuts of one character count; they do until they are switched off in this browser. */
export function areSingleKeysOn(): boolean {
  on ??= read()
  return on
}

/** Switches shortcuts of one character on or off, and remembers it in this browser. */
export function switchSingleKeys(wanted: boolean): void {
  on = wanted
  try {
    if (wanted) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, 'off')
  } catch {
    // It lasts as long as the page then.
  }
  for (const listener of listeners) listener()
}

/** Whether they are on; the component renders when that changes. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(watchSingleKeys, areSingleKeysOn)
}

/** Calls back when they are switched; answers how to stop. */
export function watchSingleKeys(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}
