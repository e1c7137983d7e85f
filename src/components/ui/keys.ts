/** Whether the machine's command key is ⌘; elsewhere it is Ctrl. */
export function isApple(platform: string = globalThis.navigator?.platform ?? ''): boolean {
  return /mac|iphone|ipad/i.test(platform)
}

const APPLE: Record<string, string> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Delete: '⌦',
  Backspace: '⌫',
}

const NAMES: Record<string, string> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Slash: '/',
}

/**
 * The parts of a key combination as this machine writes them:
 * `Mod+Shift+D` is `⌘ ⇧ D` on a Mac and `Ctrl Shift D` elsewhere.
 */
export function keyNames(keys: string, apple: boolean = isApple()): string[] {
  return keys
    .split('+')
    .map((part) =>
      apple
        ? (APPLE[part] ?? NAMES[part] ?? part)
        : part === 'Mod'
          ? 'Ctrl'
          : (NAMES[part] ?? part),
    )
}

/** A key combination as `aria-keyshortcuts` writes it. */
export function ariaKeys(keys: string, apple: boolean = isApple()): string {
  return keys.replace('Mod', apple ? 'Meta' : 'Control').replace('Ctrl', 'Control')
}
