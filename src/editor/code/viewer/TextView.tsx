import { apart } from '@/components/ui/apart'
import { useAppSelector } from '@/store'
import { selectCodeRecord } from '@/store/code/projectCode'
import type { ShownPlace } from '../view/codeView'
import type { OpenText } from '../view/useOpenTexts'
import { BinaryView } from './BinaryView'

const CodeEditor = apart(async () => (await import('@/editor/monaco/CodeEditor')).CodeEditor)

interface TextViewProps {
  readonly text: OpenText
  readonly place: ShownPlace | null
  readonly readOnly: boolean
}

/** What is open: a text in the code editor, an image as an image, anything else as what it is called and weighs. */
export function TextView({ text, place, readOnly }: TextViewProps) {
  const isBinary = useAppSelector((state) => {
    const record = selectCodeRecord(state, text.target)
    return record !== undefined && 'encoding' in record && record.encoding !== undefined
  })
  if (isBinary) return <BinaryView key={text.key} text={text} />
  return (
    <CodeEditor target={text.target} readOnly={readOnly} {...(place !== null && { at: place })} />
  )
}
