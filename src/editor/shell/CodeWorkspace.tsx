import { CodeArea } from '@/editor/code'

/** Puts the code area together with what stands beside a text of each kind. */
export function CodeWorkspace() {
  return <CodeArea sides={{}} />
}
