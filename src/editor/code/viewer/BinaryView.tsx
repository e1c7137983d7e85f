import { Download, FileQuestion } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { IconButton } from '@/components/ui/IconButton'
import { Segments } from '@/components/ui/Segments'
import { useAppDispatch, useAppSelector } from '@/store'
import { selectCodeRecord } from '@/store/code/projectCode'
import { downloadText } from '../explorer/download'
import type { OpenText } from '../view/useOpenTexts'
import styles from './BinaryView.module.css'
import { bytesOf, imageType, sizeInWords } from './blobOf'

const FITS = [
  { value: 'fit', label: 'Fit' },
  { value: 'actual', label: '100 %' },
] as const

/** A file that is no text: an image is shown, of anything else its size, with the way to have it. */
export function BinaryView({ text }: { readonly text: OpenText }) {
  const dispatch = useAppDispatch()
  const content = useAppSelector((state) => {
    const record = selectCodeRecord(state, text.target)
    return record && 'content' in record ? record.content : ''
  })
  const download = () => dispatch(downloadText(text.key))
  const size = sizeInWords(bytesOf(content))
  if (imageType(text.name) !== undefined) {
    return (
      <ImageView name={text.name} content={content} size={size}>
        <IconButton label="Download" onClick={download}>
          <Download size={16} />
        </IconButton>
      </ImageView>
    )
  }
  return (
    <NoPreview title={text.name} onDownload={download}>
      {size}. There is no preview of such a file; download it to open it in another program.
    </NoPreview>
  )
}

interface ImageViewProps {
  readonly name: string
  /** Base64. */
  readonly content: string
  readonly size: string
  /** Buttons of the line below it. */
  readonly children: ReactNode
}

function ImageView({ name, content, size, children }: ImageViewProps) {
  const [fit, setFit] = useState<string>('fit')
  const [measured, setMeasured] = useState<{ width: number; height: number } | 'broken'>()
  const facts =
    measured === 'broken'
      ? [size, 'This image cannot be shown']
      : [measured && `${measured.width} × ${measured.height} px`, size]
  return (
    <div className={styles.view}>
      <div className={styles.stage} data-fit={fit} role="region" aria-label={name} tabIndex={-1}>
        {measured === 'broken' ? (
          <p className={styles.broken}>
            The browser cannot show this image. It may be damaged, or of a kind that the browser
            does not know.
          </p>
        ) : (
          <img
            src={`data:${imageType(name) ?? ''};base64,${content}`}
            alt={name}
            className={styles.image}
            draggable={false}
            onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
              setMeasured({ width, height })
            }
            onError={() => setMeasured('broken')}
          />
        )}
      </div>
      <footer className={styles.line}>
        <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
        <div className={styles.fits}>
          <Segments label="Size" options={FITS} value={fit} onChange={setFit} />
        </div>
        {children}
      </footer>
    </div>
  )
}

interface NoPreviewProps {
  readonly title: string
  readonly onDownload: () => void
  readonly children: ReactNode
}

function NoPreview({ title, onDownload, children }: NoPreviewProps) {
  return (
    <EmptyState
      icon={<FileQuestion size={20} />}
      title={title}
      actions={
        <Button icon={<Download size={14} />} onClick={onDownload}>
          Download
        </Button>
      }
    >
      {children}
    </EmptyState>
  )
}
