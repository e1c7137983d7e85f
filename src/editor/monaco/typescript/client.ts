import type ts from 'typescript'
import { monaco } from '../setup'
// oxlint-disable-next-line import/default -- Vite makes the worker's class out of `?worker`
import TypeScriptWorker from './ts.worker?worker'
import type { ProjectChange } from './protocol'

/** What TypeScript's worker is asked beside what Monaco's own adapters ask. */
export interface TypeScriptClient {
  readonly updateProject: (change: ProjectChange) => Promise<void>
  readonly readText: (uri: string) => Promise<string | undefined>
  readonly getSyntacticDiagnostics: (uri: string) => Promise<readonly ts.Diagnostic[]>
  readonly getSemanticDiagnostics: (uri: string) => Promise<readonly ts.Diagnostic[]>
  readonly getSuggestionDiagnostics: (uri: string) => Promise<readonly ts.Diagnostic[]>
}

/** TypeScript's own numbers: its module is not loaded in the page. */
const OPTIONS = {
  allowImportingTsExtensions: true,
  allowJs: true,
  allowNonTsExtensions: true,
  allowSyntheticDefaultImports: true,
  esModuleInterop: true,
  isolatedModules: true,
  jsx: 4, // react-jsx
  module: 99, // ESNext
  moduleDetection: 3, // each text is a module: two may have the same names
  moduleResolution: 100, // as bundlers do
  noEmit: true,
  resolveJsonModule: true,
  skipLibCheck: true,
  strict: true,
  target: 9, // ES2022
} as unknown as ts.CompilerOptions

/** Starts the worker; asks it with these models, and all others that it was asked with, in step. */
export function startClient(): (...uris: monaco.Uri[]) => Promise<TypeScriptClient> {
  const worker = new TypeScriptWorker()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage('wake')
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(OPTIONS)
  const web = monaco.editor.createWebWorker<TypeScriptClient>({ worker, keepIdleModels: true })
  return (...uris) => web.withSyncedResources(uris)
}
