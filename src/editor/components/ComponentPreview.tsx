import { Moon, Sun } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Segments } from '@/components/ui/Segments'
import { useAllDefinitions, useDefinitions } from '@/editor/definitions'
import { blameFor } from '@/editor/frame/code/blame'
import { hearCode } from '@/editor/frame/code/hearCode'
import { useCodeFeed } from '@/editor/frame/code/useCodeFeed'
import { openFrameLink, type FrameLink } from '@/editor/frame/frameLink'
import { CANVAS_PROTOCOL } from '@/model/canvasProtocol'
import { typeOfComponent } from '@/model/component/type'
import type { Json } from '@/model/json'
import type { RootState } from '@/store/rootState'
import { selectThemeOf } from '@/store/selectors/themes'
import { followTheme } from '@/editor/frame/followTheme'
import { useAppDispatch, useAppSelector, useAppStore } from '@/store'
import { selectBreakpoints } from '@/store/selectors'
import styles from './ComponentSide.module.css'
import { previewRecords } from './previewRecords'

/** The widths that it can be shown at, in CSS pixels; `fit` is that of the panel. */
const WIDTHS: Readonly<Record<string, number | undefined>> = { fit: undefined, 390: 390, 768: 768 }
const LOWEST = 80

interface ComponentPreviewProps {
  readonly id: string
  readonly name: string
  readonly values: Readonly<Record<string, Json>>
}

/** The component alone, as the canvas draws it, in a sandboxed frame of its own; it answers to the pointer. */
export function ComponentPreview({ id, name, values }: ComponentPreviewProps) {
  const store = useAppStore()
  const dispatch = useAppDispatch()
  const definitions = useAllDefinitions()
  const definition = useDefinitions().get(typeOfComponent(id))
  const [frame, attach] = useState<HTMLIFrameElement | null>(null)
  const [link, setLink] = useState<FrameLink | null>(null)
  const [generation, setGeneration] = useState(0)
  const [height, setHeight] = useState(LOWEST)
  const [width, setWidth] = useState('fit')
  const [scheme, setScheme] = useState<'light' | 'dark'>('light')
  const only = useMemo(() => new Set([typeOfComponent(id)]), [id])
  const slots = definition?.slots
  const records = useMemo(() => previewRecords(id, values, slots ?? []), [id, values, slots])

  useEffect(() => {
    if (!frame) return
    const opened = openFrameLink({
      frame: () => frame.contentWindow,
      hear(message) {
        if (message.kind === 'ready') setLink(message.protocol === CANVAS_PROTOCOL ? opened : null)
        else if (message.kind === 'height') setHeight(Math.max(LOWEST, Math.ceil(message.height)))
        else dispatch(hearCode(store, message))
      },
      onSilent(running) {
        dispatch(blameFor(store, running ?? typeOfComponent(id), false))
        setLink(null)
        setGeneration((before) => before + 1)
      },
    })
    return () => {
      opened.close()
      setLink(null)
    }
  }, [frame, store, dispatch, id])

  useEffect(() => {
    link?.send({ kind: 'catalog', definitions: JSON.stringify(definitions) })
  }, [link, definitions])
  useCodeFeed(link, only)
  useEffect(() => {
    if (!link) return
    const themeIn = (state: RootState) => selectThemeOf(state, null)
    return followTheme(store, { themeIn, mode: scheme, send: link.send })
  }, [store, link, scheme])
  const breakpoints = useAppSelector(selectBreakpoints)
  useEffect(() => link?.send({ kind: 'breakpoints', breakpoints }), [link, breakpoints])
  const loaded = useRef<FrameLink | null>(null)
  useEffect(() => {
    if (!link) return
    const treeId = `preview:${id}`
    if (loaded.current === link) {
      const changes = records.map((record) => [record.id, record] as const)
      link.send({ kind: 'patch', treeId, changes })
      return
    }
    loaded.current = link
    link.send({ kind: 'mode', mode: 'preview' })
    link.send({ kind: 'load', treeId, rootId: 'root', records: JSON.stringify(records) })
  }, [link, id, records])

  const wide = WIDTHS[width]
  return (
    <div className={styles.preview}>
      <div className={styles.bar}>
        <Segments
          label="Width"
          value={width}
          onChange={setWidth}
          options={[
            { value: 'fit', label: 'Fit' },
            { value: '390', label: '390' },
            { value: '768', label: '768' },
          ]}
        />
        <span className={styles.spread} />
        <Segments
          label="Scheme"
          value={scheme}
          onChange={(next) => setScheme(next === 'dark' ? 'dark' : 'light')}
          options={[
            { value: 'light', label: 'Light', icon: <Sun size={14} /> },
            { value: 'dark', label: 'Dark', icon: <Moon size={14} /> },
          ]}
        />
      </div>
      <div className={styles.sheet} data-scheme={scheme}>
        <iframe
          key={generation}
          ref={attach}
          title={`Preview of ${name}`}
          sandbox="allow-scripts"
          src="/canvas.html"
          style={{ inlineSize: wide ?? '100%', blockSize: height }}
        />
      </div>
    </div>
  )
}
