import { CodeArea, type CodeSides } from '@/editor/code'
import { ComponentSide } from '@/editor/components'
import { LooseField } from '@/editor/inspector/LooseField'
import { LambdaSide } from '@/editor/lambdas'

const SIDES: CodeSides = {
  components: ({ id }) => <ComponentSide key={id} id={id} Field={LooseField} />,
  lambdas: LambdaSide,
}

/** Puts the code area together with what stands beside a text of each kind. */
export function CodeWorkspace() {
  return <CodeArea sides={SIDES} />
}
