import { initialize } from 'monaco-editor/internal/common/initialize'
import type ts from 'typescript'
import { ProjectWorker } from './projectWorker'

self.addEventListener(
  'message',
  // The first message only wakes; the second one says what the worker is made of.
  () => initialize<ts.CompilerOptions>((models, options) => new ProjectWorker(models, options)),
  { once: true },
)
