import type { ImportReport, Placeholder } from './types'

/** Collects what the importer does; equal notes are counted, not repeated. */
export interface ReportBuilder {
  mapped(note: string): void
  kept(note: string): void
  placeholder(placeholder: Placeholder): void
  finish(): ImportReport
}

/** Begins the report of one document. */
export function reportBuilder(): ReportBuilder {
  const mapped = new Map<string, number>()
  const kept = new Map<string, number>()
  const placeholders: Placeholder[] = []
  const count = (notes: Map<string, number>, note: string) =>
    notes.set(note, (notes.get(note) ?? 0) + 1)
  return {
    mapped: (note) => void count(mapped, note),
    kept: (note) => void count(kept, note),
    placeholder: (placeholder) => void placeholders.push(placeholder),
    finish: () => ({ mapped: lines(mapped), placeholders, kept: lines(kept) }),
  }
}

function lines(notes: ReadonlyMap<string, number>): string[] {
  return [...notes].map(([note, times]) => (times > 1 ? `${note} (${times} times)` : note))
}
