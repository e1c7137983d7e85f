import { useEffect } from 'react'
import { useAppDispatch } from '@/store'
import { nodesOfTransfer, withCarrier } from './clipboard/system'
import { copyNodes } from './copyNodes'
import { cutNodes } from './cutNodes'
import { commandOfPress, mayBeShortcut, takesKeys } from './keys'
import { pasteNodes } from './pasteNodes'
import { readContext, runCommand } from './runCommand'
import type { CommandScope } from './types'
import { commands } from '.'

/**
 * Runs commands by keyboard and by the browser's clipboard events, for the whole editor; used once.
 * Never while somebody types, composes, works in Monaco, a menu or a dialog, or has text marked to
 * copy. The keys of the canvas count inside an element with `data-command-scope="canvas"`. What holds no
 * components is refused with a notice, unless another listener of `paste` took it before (documents are
 * opened that way).
 */
export function useCommandKeys(on = true): void {
  const dispatch = useAppDispatch()
  useEffect(() => {
    if (!on) return
    function press(event: KeyboardEvent) {
      if (!mayBeShortcut(event)) return
      const command = commandOfPress(commands, event, scopeOf(event.target))
      if (!command) return
      const done = dispatch(runCommand(command))
      // Tab and the like go on to do what they do elsewhere; Mod+D must never make a bookmark.
      if (done || command.scope !== 'canvas') event.preventDefault()
    }
    function copy(event: ClipboardEvent) {
      const data = event.clipboardData
      if (!data || event.defaultPrevented || takesKeys(event.target) || hasMarkedText()) return
      const command = event.type === 'cut' ? cutNodes : copyNodes
      if (withCarrier(data, () => dispatch(runCommand(command)))) event.preventDefault()
    }
    function paste(event: ClipboardEvent) {
      const data = event.clipboardData
      if (!data || event.defaultPrevented || takesKeys(event.target)) return
      if (!dispatch(readContext())) return
      event.preventDefault()
      const clipboard = nodesOfTransfer(data)
      dispatch(runCommand(pasteNodes, clipboard ? { clipboard } : {}))
    }
    document.addEventListener('keydown', press)
    document.addEventListener('copy', copy)
    document.addEventListener('cut', copy)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('keydown', press)
      document.removeEventListener('copy', copy)
      document.removeEventListener('cut', copy)
      document.removeEventListener('paste', paste)
    }
  }, [dispatch, on])
}

function scopeOf(target: EventTarget | null): CommandScope {
  const inCanvas = target instanceof Element && target.closest('[data-command-scope="canvas"]')
  return inCanvas ? 'canvas' : 'editor'
}

/** Marked text of the page goes to the clipboard, not the selected node. */
function hasMarkedText(): boolean {
  const marked = document.getSelection()
  return marked !== null && !marked.isCollapsed && marked.toString() !== ''
}
