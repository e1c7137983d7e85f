/**
 * A ref that brings a note into view as it appears, while the focus is in what the note describes: below the
 * last field of a panel it would stand beyond the edge.
 */
export function noteInView(note: HTMLElement | null): void {
  const described = document.activeElement?.getAttribute('aria-describedby')?.split(' ')
  if (note && described?.includes(note.id)) note.scrollIntoView?.({ block: 'nearest' }) // jsdom has none
}
