import type { Subject } from '../changes/subject'

/** What was cut or copied in the explorer. */
export interface Clipped {
  readonly subject: Subject
  readonly cut: boolean
}

let clipped: Clipped | undefined

/** Keeps what is to be pasted; a later one takes its place. */
export function clip(next: Clipped | undefined): void {
  clipped = next
}

/** What a paste would put down. */
export function readClip(): Clipped | undefined {
  return clipped
}
