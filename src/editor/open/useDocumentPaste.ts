import { useEffect } from 'react'
import { takesKeys } from '@/editor/commands/keys'
import { isForImporter } from './forImporter'

/**
 * Calls `open` with pasted text that the importer is to read. Pastes into fields, Monaco and dialogs are
 * theirs; nodes are left to the command that pastes them, which listens later.
 */
export function useDocumentPaste(open: (text: string) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || takesKeys(event.target)) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (!isForImporter(text)) return
      event.preventDefault()
      open(text)
    }
    // Capturing, so that it comes before the paste of nodes.
    document.addEventListener('paste', paste, true)
    return () => document.removeEventListener('paste', paste, true)
  }, [open])
}
