import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { IconButton } from '@/components/ui/IconButton'
import type { Json } from '@/model/json'

/** So long the button says that it was done. */
const SAID_MS = 1500

interface CopyJsonProps {
  readonly label: string
  readonly value: Json
}

/** Copies a whole value as JSON, however much of it is shown. */
export function CopyJson({ label, value }: CopyJsonProps) {
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), SAID_MS)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(JSON.stringify(value, null, 2))
      setCopied(true)
    } catch {
      // The browser refuses without a permission; the button then says nothing.
    }
  }
  return (
    <IconButton label={isCopied ? 'Copied' : label} size="small" onClick={() => void copy()}>
      {isCopied ? <Check size={14} /> : <Copy size={14} />}
    </IconButton>
  )
}
