import { Play } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { TextArea } from '@/components/ui/TextArea'
import type { Json } from '@/model/json'
import { parseManualInput, rememberedInput, rememberInput } from './manualInput'

interface InputDialogProps {
  readonly workflowId: string
  readonly onRun: (input: Json) => void
  readonly onClose: () => void
}

/** Asks with what a workflow is to be run. What was typed last stands there again. */
export function InputDialog({ workflowId, onRun, onClose }: InputDialogProps) {
  const [text, setText] = useState(() => rememberedInput(workflowId))
  const [problem, setProblem] = useState<string>()
  const run = () => {
    const read = parseManualInput(text)
    if (!read.ok) return setProblem(read.error)
    rememberInput(workflowId, text)
    onClose()
    onRun(read.value)
  }
  return (
    <Dialog
      title="Run with input"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" onClick={run}>
            <Play size={14} /> Run
          </Button>
        </>
      }
    >
      <Field
        label="Input"
        help="JSON that “Run by hand” hands on. Empty is null."
        problem={problem}
        layout="stack"
      >
        {(ids) => (
          <TextArea
            {...ids}
            mono
            data-first-focus
            value={text}
            placeholder='{ "name": "Ada" }'
            onChange={({ target }) => {
              setText(target.value)
              setProblem(undefined)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run()
            }}
          />
        )}
      </Field>
    </Dialog>
  )
}
