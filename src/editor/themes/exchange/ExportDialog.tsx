import { Check, Copy, Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { bytesText } from '@/components/ui/amounts'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Segments } from '@/components/ui/Segments'
import { themeName } from '@/editor/themeView'
import { saveBlob } from '@/lib/download'
import { exportTheme, FORMAT_NAMES, THEME_FORMATS, type ThemeExport } from '@/model/theme/exchange'
import type { Theme } from '@/model/theme/record'
import { announce } from '../view/announce'
import { DroppedList } from './DroppedList'
import { pagePace } from './pagePace'
import styles from './exchange.module.css'

interface ExportDialogProps {
  readonly theme: Theme
  readonly onClose: () => void
}

const SHORT = { espalier: 'Espalier', css: 'CSS', shadcn: 'shadcn', dtcg: 'DTCG' } as const
/** More of it is not shown: it is for a glance. */
const GLANCE = 20_000

/** Writes a theme in one of the formats, to be copied or downloaded, and says what other tools will not see. */
export function ExportDialog({ theme, onClose }: ExportDialogProps) {
  const [format, setFormat] = useState<(typeof THEME_FORMATS)[number]>('css')
  const [written, setWritten] = useState<{ format: string; file: ThemeExport }>()
  const [done, setDone] = useState(0)
  const [copied, setCopied] = useState<string>()
  useEffect(() => {
    let isOver = false
    const named = { ...theme, name: themeName(theme) }
    const write = async () => {
      const result = await exportTheme(
        named,
        format,
        pagePace(setDone, () => isOver),
      )
      if (!isOver && result.ok) setWritten({ format, file: result.value })
    }
    void write()
    return () => {
      isOver = true
    }
  }, [theme, format])
  const file = written?.format === format ? written.file : undefined
  const copy = async () => {
    if (!file) return
    try {
      await navigator.clipboard.writeText(file.text)
      setCopied(format)
      announce('The theme is on the clipboard.')
    } catch {
      setCopied(undefined)
      announce('The browser did not allow copying. Download the file instead.')
    }
  }
  return (
    <Dialog
      title={`Export “${themeName(theme)}”`}
      size="wide"
      onClose={onClose}
      footer={
        <>
          <Button
            disabled={!file}
            icon={copied === format ? <Check size={14} /> : <Copy size={14} />}
            onClick={() => void copy()}
          >
            {copied === format ? 'Copied' : 'Copy'}
          </Button>
          <Button
            tone="primary"
            disabled={!file}
            icon={<Download size={14} />}
            onClick={() =>
              file && saveBlob(new Blob([file.text], { type: file.mime }), file.fileName)
            }
          >
            Download
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.into}>
          <Segments
            label="Format"
            options={THEME_FORMATS.map((one) => ({ value: one, label: SHORT[one] }))}
            value={format}
            onChange={(value) => setFormat(THEME_FORMATS.find((one) => one === value) ?? 'css')}
          />
          <span className={styles.note}>
            {FORMAT_NAMES[format]}
            {file && `, ${file.fileName}, ${bytesText(file.text.length)}`}
          </span>
        </div>
        {file ? (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys
          <pre className={styles.glance} tabIndex={0} aria-label="The file">
            {file.text.slice(0, GLANCE)}
            {file.text.length > GLANCE && '\n…'}
          </pre>
        ) : (
          <div className={styles.progress}>
            <progress aria-label="Writing" value={done} max={1} />
          </div>
        )}
        {file && (
          <DroppedList
            title="What other tools will not see"
            dropped={file.leftOut}
            inAll={file.leftOut.length}
          />
        )}
      </div>
    </Dialog>
  )
}
