import { LibFiles } from 'monaco-editor/languages/features/typescript/languageFeatures'
import { monaco } from '../setup'
import type { OpenTexts } from '../texts/openTexts'
import { pathOfUri } from '../texts/uri'
import type { TypeScriptClient } from './client'

type Ask = (...uris: monaco.Uri[]) => Promise<TypeScriptClient>

/** Finds the models of texts that TypeScript names: texts of the project are opened, declarations of packages are read from the worker. */
export class LibraryFiles extends LibFiles {
  readonly #ask: Ask
  readonly #texts: OpenTexts

  constructor(ask: Ask, texts: OpenTexts) {
    super(ask)
    this.#ask = ask
    this.#texts = texts
  }

  override getOrCreateModel(fileName: string): monaco.editor.ITextModel | null {
    const uri = monaco.Uri.parse(fileName)
    const path = pathOfUri(uri)
    return path === undefined ? monaco.editor.getModel(uri) : (this.#texts.at(path)?.model ?? null)
  }

  override async fetchLibFilesIfNecessary(uris: readonly (monaco.Uri | null)[]): Promise<void> {
    const wanted = new Map(
      uris
        .filter((uri) => uri !== null)
        .filter((uri) => pathOfUri(uri) === undefined && !monaco.editor.getModel(uri))
        .map((uri) => [uri.toString(), uri]),
    )
    if (wanted.size === 0) return
    const client = await this.#ask()
    await Promise.all(
      Array.from(wanted.values(), async (uri) => {
        const text = await client.readText(uri.toString())
        if (text === undefined || monaco.editor.getModel(uri)) return
        monaco.editor.createModel(text, 'typescript', uri)
      }),
    )
  }
}
