import { CodeArea, type CodeSides } from '@/editor/code'
import { GrantsDialog, LambdaSide } from '@/editor/lambdas'

const SIDES: CodeSides = { lambdas: LambdaSide }

/** Puts the code area together with what stands beside a text of each kind. */
export function CodeWorkspace() {
  return (
    <>
      <CodeArea sides={SIDES} />
      <GrantsDialog />
    </>
  )
}
