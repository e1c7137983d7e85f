import type { NestedNode } from '@/model/tree/types'
import { CLIPBOARD_TYPE, readClipboard, writeClipboard } from './payload'

/** The last text copied here: pasting works where the browser denies reading the clipboard. */
let lastCopied = ''

/**
 * Puts nodes on the system clipboard, in the private format and as plain text. Inside a `copy` or `cut`
 * event the event carries them; elsewhere (a menu) the asynchronous clipboard does.
 */
export function writeToClipboard(nodes: readonly NestedNode[]): void {
  lastCopied = writeClipboard(nodes)
  if (carrier) {
    carrier.setData(CLIPBOARD_TYPE, lastCopied)
    carrier.setData('text/plain', lastCopied)
    return
  }
  // Denied without a user's gesture or over http: `lastCopied` still serves this tab.
  void navigator.clipboard?.writeText(lastCopied).catch(() => undefined)
}

let carrier: DataTransfer | null = null

/** Runs something while a clipboard event carries what it writes. */
export function withCarrier<T>(data: DataTransfer, run: () => T): T {
  carrier = data
  try {
    return run()
  } finally {
    carrier = null
  }
}

/** The nodes that a `paste` event brings; `undefined` when it brings none. */
export function nodesOfTransfer(data: DataTransfer): readonly NestedNode[] | undefined {
  const own = readClipboard(data.getData(CLIPBOARD_TYPE))
  return own ?? readClipboard(data.getData('text/plain'))
}

/** The nodes on the system clipboard, for a menu; what was last copied here where reading is denied. */
export async function readFromClipboard(): Promise<readonly NestedNode[] | undefined> {
  try {
    return readClipboard(await navigator.clipboard.readText())
  } catch {
    return readClipboard(lastCopied)
  }
}
