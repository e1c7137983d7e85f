import { isStopping } from './children.mjs'

/** Formats a duration for a progress line: `0.4 s`, `1 min 12 s`. */
export function formatDuration(milliseconds) {
  const seconds = milliseconds / 1000
  if (seconds < 60) return `${seconds.toFixed(1)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

/** One progress line: a mark, what was done, a note on the outcome, and how long it took. */
export function progressLine(mark, title, note, milliseconds) {
  return `${mark} ${title.padEnd(22)} ${note.padEnd(34)} ${formatDuration(milliseconds)}`
}

/**
 * Runs one step and prints one line for it when it ends. On a terminal the step is named while it
 * runs, on the same line. The action returns the note for the line; a failure is passed on.
 *
 * @param {string} title
 * @param {() => Promise<string> | string} action
 */
export async function step(title, action) {
  const startedAt = performance.now()
  if (process.stdout.isTTY) process.stdout.write(`… ${title}`)
  const end = (mark, note) => {
    if (process.stdout.isTTY) process.stdout.write('\r\u001B[2K')
    console.log(progressLine(mark, title, note, performance.now() - startedAt))
  }
  try {
    end('✓', await action())
  } catch (error) {
    if (!isStopping()) end('✗', 'failed')
    throw error
  }
}
