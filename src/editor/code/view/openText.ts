import type { CodeKey, CodePosition } from '@/model/code/target'
import { changeCodeView } from './codeView'
import { withOpen } from './tabs'

/** Shows a text in a tab of its own. */
export function openText(key: CodeKey, at?: CodePosition): void {
  changeCodeView((view) => withOpen(view, key, at ? { at } : {}))
}

/** Shows a text in the tab that goes with the next one. */
export function lookAtText(key: CodeKey, at?: CodePosition): void {
  changeCodeView((view) => withOpen(view, key, { keep: false, ...(at && { at }) }))
}

/** Keeps the tab of a text that was only looked at. */
export function keepTab(key: CodeKey): void {
  changeCodeView((view) => (view.passing === key ? { ...view, passing: null } : view))
}

const FIELD = '.monaco-editor [role=textbox], .monaco-editor textarea'
/** How long the code editor may take to come up, in ms: the first time it is loaded over the network. */
const PATIENCE = 20_000

/** Gives the code editor the focus, as soon as it is there, unless the focus goes elsewhere meanwhile. */
export function focusEditor(): void {
  const find = () => document.querySelector<HTMLElement>(`[data-code-editor] :is(${FIELD})`)
  const field = find()
  if (field) return field.focus()
  const region = document.querySelector('[data-code-editor]') ?? document.body
  const watcher = new MutationObserver(() => {
    const came = find()
    if (!came) return
    stop()
    came.focus()
  })
  const stop = () => {
    clearTimeout(timer)
    watcher.disconnect()
    window.removeEventListener('pointerdown', stop)
    window.removeEventListener('focusin', stop)
  }
  const timer = setTimeout(stop, PATIENCE)
  watcher.observe(region, { childList: true, subtree: true })
  window.addEventListener('pointerdown', stop)
  window.addEventListener('focusin', stop)
}
