import type { CodeKey } from '@/model/code/target'
import { DRAFTS } from './drafts'

/** Names this page among all that may have the project open. */
export const PAGE = crypto.randomUUID().slice(0, 8)
let isHeld = false

/** The lock that a page holds for as long as it lives: its drafts are its own until then. */
export function lockOf(page: string): string {
  return `${DRAFTS}${page}`
}

/** The name of this page's draft of a text. */
export function draftName(projectId: string | null, key: CodeKey): string {
  if (!isHeld) {
    isHeld = true
    // Let go of by the browser alone, when the page is gone, however it went.
    void navigator.locks?.request(lockOf(PAGE), () => new Promise<never>(() => {})).catch(() => {})
  }
  return `${DRAFTS}${JSON.stringify([projectId, key, PAGE])}`
}
