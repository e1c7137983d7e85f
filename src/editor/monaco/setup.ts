import { loader } from '@monaco-editor/react'
import * as monaco from 'monaco-editor/editor/editor.api'
// oxlint-disable-next-line import/default -- Vite makes the worker's class out of `?worker`
import EditorWorker from 'monaco-editor/editor/editor.worker?worker'
import 'monaco-editor/features/register.all' // single features miss services of others at run time
import { jsonDefaults } from 'monaco-editor/languages/features/json/register'
// oxlint-disable-next-line import/default -- Vite makes the worker's class out of `?worker`
import CssWorker from 'monaco-editor/languages/features/css/css.worker?worker'
// oxlint-disable-next-line import/default -- Vite makes the worker's class out of `?worker`
import HtmlWorker from 'monaco-editor/languages/features/html/html.worker?worker'
// oxlint-disable-next-line import/default -- Vite makes the worker's class out of `?worker`
import JsonWorker from 'monaco-editor/languages/features/json/json.worker?worker'
import { keepSchemas } from './keepSchemas'
import { themeOf } from './themes'

/** The workers by the languages that ask for them; each starts with the first text that needs it. */
const WORKERS: Readonly<Record<string, new () => Worker>> = {
  json: JsonWorker,
  css: CssWorker,
  scss: CssWorker,
  less: CssWorker,
  html: HtmlWorker,
}

// Without this the editor's own worker breaks in a production build.
self.MonacoEnvironment = {
  getWorker: (_, label) => new (WORKERS[label] ?? EditorWorker)(),
}
// Without this the wrapper loads Monaco from somebody else's server.
loader.config({ monaco })

monaco.editor.defineTheme('espalier-light', themeOf('light'))
monaco.editor.defineTheme('espalier-dark', themeOf('dark'))

/** Checks the JSON of one model against a schema from now on; answers how to stop. */
export const setJsonSchema = keepSchemas((schemas) =>
  jsonDefaults.setDiagnosticsOptions({
    validate: true,
    allowComments: false,
    enableSchemaRequest: false,
    // What `$schema` names is not asked for, and that is nobody's mistake.
    schemaRequest: 'ignore',
    schemaValidation: 'error',
    schemas: schemas.map(([path, schema]) => {
      // Its whole name: a path alone would match every text whose path ends with it.
      const fileMatch = [monaco.Uri.parse(path).toString(true)]
      return { uri: `espalier://schema/${path}`, fileMatch, schema }
    }),
  }),
)

export { monaco }
