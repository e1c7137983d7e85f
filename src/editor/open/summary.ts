import type { ImportedDocument, Placeholder } from '@/model/import'

/** Sums up in a sentence what became of the documents that were given. */
export function summaryOf(documents: readonly ImportedDocument[]): string {
  const opened = documents.filter(({ status }) => status === 'opened')
  const refused = documents.length - opened.length
  const placeholders = opened.reduce((sum, { report }) => sum + report.placeholders.length, 0)
  const parts = [
    opened.length > 0 && `${counted(opened.length, 'document')} opened`,
    refused > 0 && `${opened.length > 0 ? refused : counted(refused, 'document')} not opened`,
  ].filter((part) => part !== false)
  const shown =
    placeholders > 0
      ? ` ${counted(placeholders, 'component')} ${placeholders === 1 ? 'is' : 'are'} not in the catalog: the data is kept and shows as labelled placeholders.`
      : ''
  return `${parts.join(', ')}.${shown}`
}

/** Placeholders of the same type for the same reason, as one; the most frequent first. */
export function placeholderKinds(
  placeholders: readonly Placeholder[],
): { readonly type: string; readonly reason: string; readonly paths: readonly string[] }[] {
  const kinds = new Map<string, { type: string; reason: string; paths: string[] }>()
  for (const { type, reason, path } of placeholders) {
    const key = `${type}\n${reason}`
    const kind = kinds.get(key)
    if (kind) kind.paths.push(path)
    else kinds.set(key, { type, reason, paths: [path] })
  }
  return [...kinds.values()].sort((a, b) => b.paths.length - a.paths.length)
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
