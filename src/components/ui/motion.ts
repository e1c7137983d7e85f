/** What a person wants: the motion that the system asks for, less of it, or all of it. */
export type MotionWish = 'system' | 'reduce' | 'full'

/** `public/theme.js` reads the same key before the first paint. */
const KEY = 'espalier.motion'
const system = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)')
const listeners = new Set<() => void>()

/** The wish that this browser remembers; the system's where it remembers none. */
export function readMotionWish(): MotionWish {
  try {
    const wish = localStorage.getItem(KEY)
    return wish === 'reduce' || wish === 'full' ? wish : 'system'
  } catch {
    return 'system' // Storage is refused in some private windows.
  }
}

/** Remembers a wish and follows it at once. */
export function chooseMotion(wish: MotionWish): void {
  try {
    if (wish === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, wish)
  } catch {
    // It lasts as long as the page then.
  }
  show(wish)
}

/** Whether things are to be where they go at once. */
export function isMotionReduced(): boolean {
  return document.documentElement.dataset['motion'] === 'reduce'
}

/** Calls back when another wish is followed; answers how to stop. */
export function watchMotion(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Follows the system for as long as nothing else was chosen, and other tabs; answers how to stop. */
export function followMotion(): () => void {
  const again = () => show(readMotionWish())
  const stored = (event: StorageEvent) => {
    if (event.key === KEY) again()
  }
  again()
  system?.addEventListener('change', again)
  window.addEventListener('storage', stored)
  return () => {
    system?.removeEventListener('change', again)
    window.removeEventListener('storage', stored)
  }
}

function show(wish: MotionWish): void {
  const motion = wish === 'system' ? (system?.matches ? 'reduce' : 'full') : wish
  document.documentElement.dataset['motion'] = motion
  for (const listener of listeners) listener()
}
