import { useEffect, useState } from 'react'
import { apart } from '@/components/ui/apart'
import { onAsk } from '@/editor/commands/asks'

const MakeDialog = apart(async () => (await import('./MakeDialog')).MakeDialog)

/** Waits for the command that makes a component, and asks what it needs to know. */
export function ComposedDialogs() {
  const [making, setMaking] = useState(false)
  useEffect(() => onAsk('makeComponent', () => setMaking(true)), [])
  return making && <MakeDialog onClose={() => setMaking(false)} />
}
