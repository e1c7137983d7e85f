import type { ComponentType } from 'react'
import type { Reset } from './reset'

/** What a setting is shown under. */
export type SectionId = 'general' | 'saving' | 'appearance' | 'keyboard' | 'project'

/** Whom a setting is for: this browser, or everybody who works on the open project. */
export type SettingScope = 'device' | 'project'

/** What a row spreads on the element that takes the input, so that its title and description name it. */
export interface ControlIds {
  readonly id: string
  readonly 'aria-labelledby': string
  readonly 'aria-describedby': string
}

/** One setting; its row, its place in the search and its way back to the default all follow from this object. */
export interface Setting {
  /** Unique, such as `saving.autoSync`. */
  readonly id: string
  readonly section: SectionId
  /** Sentence case, a few words. */
  readonly title: string
  /** One sentence on what it does. */
  readonly description: string
  /** Other words that people search it by. */
  readonly keywords: readonly string[]
  readonly scope: SettingScope
  /** `below`: the control takes the whole width, under the description. */
  readonly layout?: 'beside' | 'below'
  readonly Control: ComponentType<ControlIds>
  /** The way back to its default, where it has one. */
  readonly reset?: Reset
}

/** The sections, in the order in which they are listed. */
export const SECTIONS: readonly { readonly id: SectionId; readonly title: string }[] = [
  { id: 'general', title: 'General' },
  { id: 'saving', title: 'Saving and sync' },
  { id: 'appearance', title: 'Appearance' },
  { id: 'keyboard', title: 'Keyboard' },
  { id: 'project', title: 'Project' },
]
