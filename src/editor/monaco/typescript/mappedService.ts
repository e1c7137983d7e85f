import type ts from 'typescript'
import { toRead, toWritten, type Insertion } from './insertions'

/** The parameters that are offsets into the text that is asked about, by the method. */
const OFFSETS: Readonly<Partial<Record<keyof ts.LanguageService, readonly number[]>>> = {
  getCompletionsAtPosition: [1],
  getCompletionEntryDetails: [1],
  getSignatureHelpItems: [1],
  getQuickInfoAtPosition: [1],
  getDocumentHighlights: [1],
  getDefinitionAtPosition: [1],
  getReferencesAtPosition: [1],
  findRenameLocations: [1],
  getRenameInfo: [1],
  getCodeFixesAtPosition: [1, 2],
  getNavigationTree: [],
  getSyntacticDiagnostics: [],
  getSemanticDiagnostics: [],
  getSuggestionDiagnostics: [],
}

type InsertionsIn = (uri: string) => readonly Insertion[]

/**
 * A language service that reads texts with insertions, and is asked and answers in offsets of what is written. Texts without
 * insertions pass through it as they are, except for places in others.
 */
export function mappedService(
  service: ts.LanguageService,
  insertionsIn: InsertionsIn,
): ts.LanguageService {
  return new Proxy(service, {
    get(of, name: keyof ts.LanguageService) {
      const member = of[name] as unknown
      const offsets = OFFSETS[name]
      if (!offsets || typeof member !== 'function') return member
      return (uri: string, ...rest: unknown[]) => {
        const insertions = insertionsIn(uri)
        const mapped = rest.map((value, at) =>
          typeof value === 'number' && offsets.includes(at + 1) ? toRead(insertions, value) : value,
        )
        return mapPlaces(
          (member as (...all: unknown[]) => unknown).call(of, uri, ...mapped),
          uri,
          insertionsIn,
        )
      }
    },
  })
}

/** Each `{start, length}` of an answer, in the text that it is of. */
function mapPlaces(value: unknown, uri: string, insertionsIn: InsertionsIn): unknown {
  if (Array.isArray(value)) return value.map((one) => mapPlaces(one, uri, insertionsIn))
  if (typeof value !== 'object' || value === null) return value
  const of = value as Record<string, unknown>
  const home = fileOf(of) ?? uri
  const copy: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(of)) {
    // The whole syntax tree of a text is no answer.
    copy[key] = key === 'file' ? inner : mapPlaces(inner, home, insertionsIn)
  }
  const { start, length } = of
  if (typeof start === 'number' && typeof length === 'number') {
    const insertions = insertionsIn(home)
    const from = toWritten(insertions, start)
    copy['start'] = from
    copy['length'] = toWritten(insertions, start + length) - from
  }
  return copy
}

function fileOf({ fileName, file }: Record<string, unknown>): string | undefined {
  if (typeof fileName === 'string') return fileName
  if (typeof file !== 'object' || file === null) return undefined
  const { fileName: name } = file as { readonly fileName?: unknown }
  return typeof name === 'string' ? name : undefined
}
