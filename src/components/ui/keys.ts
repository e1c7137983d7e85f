/** Whether the machine's command key is ⌘; elsewhere it is Ctrl. */
function isApple(): boolean {
  return /mac|iphone|ipad/i.test(globalThis.navigator?.platform ?? '')
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
  Mod: 'Ctrl',
  Plus: '+',
  Escape: 'Esc',
  Delete: 'Del',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/** The order in which each system names modifiers. */
const APPLE_ORDER = ['Ctrl', 'Alt', 'Shift', 'Mod']
const OTHER_ORDER = ['Mod', 'Ctrl', 'Alt', 'Shift']

/**
 * The parts of a key combination as this machine writes them: `Shift+Mod+D` is `⇧ ⌘ D` on a Mac and
 * `Ctrl Shift D` elsewhere. `joiner` goes between them where they are written in one line.
 */
export function keyNames(keys: string, apple = isApple()): { names: string[]; joiner: string } {
  const parts = keys.split('+')
  const order = apple ? APPLE_ORDER : OTHER_ORDER
  const modifiers = order.filter((modifier) => parts.includes(modifier))
  const rest = parts.filter((part) => !order.includes(part))
  const names = [...modifiers, ...rest].map(
    (part) => (apple ? APPLE[part] : undefined) ?? NAMES[part] ?? part,
  )
  return { names, joiner: apple ? '' : '+' }
}

/** A key combination as `aria-keyshortcuts` writes it. */
export function ariaKeys(keys: string, apple = isApple()): string {
  return keys
    .split('+')
    .map((part) =>
      part === 'Mod' ? (apple ? 'Meta' : 'Control') : part === 'Ctrl' ? 'Control' : part,
    )
    .join('+')
}
