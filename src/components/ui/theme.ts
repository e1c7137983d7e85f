/** What a person wants: the scheme of the system, or always one of the two. */
export type ThemeWish = 'system' | 'light' | 'dark'

/** `public/theme.js` reads the same key before the first paint. */
const KEY = 'espalier.theme'
const dark = globalThis.matchMedia?.('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

/** The wish that this browser remembers; the system's scheme where it remembers none. */
export function readThemeWish(): ThemeWish {
  try {
    const wish = localStorage.getItem(KEY)
    return wish === 'light' || wish === 'dark' ? wish : 'system'
  } catch {
    return 'system' // Storage is refused in some private windows.
  }
}

/** Remembers a wish and shows it at once. */
export function chooseTheme(wish: ThemeWish): void {
  try {
    if (wish === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, wish)
  } catch {
    // It lasts as long as the page then.
  }
  show(wish)
}

/** The scheme on screen. */
export function shownTheme(): 'light' | 'dark' {
  return document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light'
}

/** Calls back when another scheme is shown; answers how to stop. */
export function watchTheme(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Follows the system for as long as nothing else was chosen, and other tabs; answers how to stop. */
export function followTheme(): () => void {
  const again = () => show(readThemeWish())
  const stored = (event: StorageEvent) => {
    if (event.key === KEY) again()
  }
  again()
  dark?.addEventListener('change', again)
  window.addEventListener('storage', stored)
  return () => {
    dark?.removeEventListener('change', again)
    window.removeEventListener('storage', stored)
  }
}

function show(wish: ThemeWish): void {
  const scheme = wish === 'system' ? (dark?.matches ? 'dark' : 'light') : wish
  document.documentElement.dataset['theme'] = scheme
  for (const listener of listeners) listener()
}
