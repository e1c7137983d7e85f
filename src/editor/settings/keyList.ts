import { createContext } from 'react'

/** Something that has keys. */
export interface KeyLine {
  readonly id: string
  readonly title: string
  readonly keys?: readonly string[]
}

/** What has keys in one place of the window. */
export interface KeyGroup {
  readonly title: string
  readonly lines: readonly KeyLine[]
}

/** Where the settings find all that has keys; the shell, which knows all features, gives it. */
export const KeyListContext = createContext<readonly KeyGroup[]>([])
