import path from 'node:path'

/** The repository. */
export const ROOT = path.resolve(import.meta.dirname, '../../../..')

/** The Python of the server's environment. */
export const PYTHON = path.join(
  ROOT,
  'server',
  '.venv',
  ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']),
)
