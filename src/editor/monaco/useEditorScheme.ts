import { useSyncExternalStore } from 'react'

/** Whether the editor's own chrome is light or dark right now. */
export function useEditorScheme(): 'light' | 'dark' {
  return useSyncExternalStore(subscribe, read)
}

function subscribe(wake: () => void): () => void {
  const observer = new MutationObserver(wake)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  const system = matchMedia('(prefers-color-scheme: dark)')
  system.addEventListener('change', wake)
  return () => {
    observer.disconnect()
    system.removeEventListener('change', wake)
  }
}

function read(): 'light' | 'dark' {
  const { theme } = document.documentElement.dataset
  if (theme === 'light' || theme === 'dark') return theme
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
