// oxlint-disable import/default -- Vite makes the text of a file out of `?raw`
import cssTypes from '../../../../node_modules/csstype/index.d.ts?raw'
import reactGlobal from '../../../../node_modules/@types/react/global.d.ts?raw'
import react from '../../../../node_modules/@types/react/index.d.ts?raw'
import reactDevRuntime from '../../../../node_modules/@types/react/jsx-dev-runtime.d.ts?raw'
import reactRuntime from '../../../../node_modules/@types/react/jsx-runtime.d.ts?raw'

const ROOT = 'file:///node_modules/'

/** The declarations of packages that code of the project may import, by where TypeScript finds them. */
export const PACKAGE_TEXTS: ReadonlyMap<string, string> = new Map([
  [`${ROOT}@types/react/index.d.ts`, react],
  [`${ROOT}@types/react/global.d.ts`, reactGlobal],
  [`${ROOT}@types/react/jsx-runtime.d.ts`, reactRuntime],
  [`${ROOT}@types/react/jsx-dev-runtime.d.ts`, reactDevRuntime],
  [`${ROOT}csstype/index.d.ts`, cssTypes],
])

const ENTRIES: Readonly<Record<string, string>> = {
  react: `${ROOT}@types/react/index.d.ts`,
  'react/jsx-runtime': `${ROOT}@types/react/jsx-runtime.d.ts`,
  'react/jsx-dev-runtime': `${ROOT}@types/react/jsx-dev-runtime.d.ts`,
  csstype: `${ROOT}csstype/index.d.ts`,
}

/** Where the declarations of a package are; `undefined` for one that projects do not have. */
export function packageEntry(specifier: string): string | undefined {
  return Object.hasOwn(ENTRIES, specifier) ? ENTRIES[specifier] : undefined
}
