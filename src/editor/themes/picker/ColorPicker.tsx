import { Pipette } from 'lucide-react'
import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type Ref,
} from 'react'
import { IconButton } from '@/components/ui/IconButton'
import { formatOklch, type Oklch } from '@/model/theme/color/oklch'
import { parseColor } from '@/model/theme/color/parseColor'
import type { DraftSession } from '../edits/draftSession'
import { CHANNELS, type Channel } from './channels'
import { AREA_CHROMA } from './drawArea'
import { pickFromScreen } from './eyeDropper'
import { paintPicker } from './paintPicker'
import styles from './ColorPicker.module.css'

/** How a text field beside the picker shows in it what is typed there. */
export interface PickerDoor {
  readonly paint: (text: string) => void
}

interface ColorPickerProps {
  readonly ref?: Ref<PickerDoor>
  /** A colour, as typed. */
  readonly value: string
  readonly readOnly: boolean
  /** Begins to try colours. */
  readonly begin: () => DraftSession
  /** Told the text of each colour that is tried, and of the one that is given back. */
  readonly onShown?: (text: string) => void
}

const BLACK: Oklch = { l: 0, c: 0, h: 0, alpha: 1 }

/**
 * Picks a colour in OKLCH: an area of chroma and lightness, four sliders, their numbers, and hex. Nothing renders while something is
 * dragged; the end of a drag, or of a stay on a key, is one step. Escape gives back what was there.
 */
export function ColorPicker({ ref, value, readOnly, begin, onShown }: ColorPickerProps) {
  const root = useRef<HTMLDivElement>(null)
  const color = useRef(BLACK)
  const session = useRef<DraftSession>(undefined)
  const isKeyDown = useRef(false)
  const isGivenUp = useRef(false)
  const [problem, setProblem] = useState<string>()

  useLayoutEffect(() => {
    if (!root.current || session.current) return
    const parsed = parseColor(value)
    color.current = parsed.ok ? parsed.value : BLACK
    paintPicker(root.current, color.current, parsed.ok ? value : undefined)
  }, [value])
  useEffect(() => () => session.current?.drop(), [])
  useImperativeHandle(ref, () => ({
    paint(text) {
      const parsed = parseColor(text)
      if (!parsed.ok || !root.current) return
      color.current = parsed.value
      paintPicker(root.current, parsed.value, text)
    },
  }))

  const show = (next: Oklch, text?: string) => {
    if (readOnly || isGivenUp.current || !root.current) return
    color.current = next
    paintPicker(root.current, next, text)
    session.current ??= begin()
    session.current.show(text ?? formatOklch(next))
    onShown?.(text ?? formatOklch(next))
  }
  const keep = () => {
    isGivenUp.current = false
    const { current } = session
    session.current = undefined
    current?.keep()
  }
  const drop = () => {
    const { current } = session
    session.current = undefined
    current?.drop()
    onShown?.(value)
    const parsed = parseColor(value)
    color.current = parsed.ok ? parsed.value : BLACK
    if (root.current) paintPicker(root.current, color.current, parsed.ok ? value : undefined)
  }
  useEffect(() => {
    const box = root.current
    if (!box) return
    // What React calls a change is each movement; this is its end.
    const changed = ({ target }: Event) => {
      const isSlider = target instanceof HTMLInputElement && target.type === 'range'
      if (isSlider && !isKeyDown.current) keep()
    }
    box.addEventListener('change', changed)
    return () => box.removeEventListener('change', changed)
  })
  const press = (event: KeyboardEvent) => {
    isKeyDown.current = event.key !== 'Escape'
    if (event.key !== 'Escape' || !session.current) return
    event.stopPropagation()
    isGivenUp.current = true
    drop()
  }
  const release = () => {
    isKeyDown.current = false
    keep()
  }
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (event.type === 'pointerdown') {
      if (event.button !== 0 || readOnly) return
      event.currentTarget.setPointerCapture(event.pointerId)
      event.currentTarget.focus()
    } else if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const box = event.currentTarget.getBoundingClientRect()
    const part = (at: number, from: number, size: number) =>
      Math.min(1, Math.max(0, (at - from) / size))
    const c = part(event.clientX, box.left, box.width) * AREA_CHROMA
    const l = 1 - part(event.clientY, box.top, box.height)
    show({ ...color.current, l, c })
  }
  const typeNumber = ({ id, max }: Channel, text: string) => {
    const number = Number(text.replace(',', '.'))
    if (text.trim() === '' || !Number.isFinite(number)) return
    const own =
      id === 'h'
        ? ((number % 360) + 360) % 360
        : Math.min(id === 'c' ? 0.5 : max, Math.max(0, number))
    if (Math.abs(own - color.current[id]) < 1e-4) return
    show({ ...color.current, [id]: own })
    keep()
  }
  const typeHex = (text: string) => {
    const hex = text.trim().startsWith('#') ? text.trim() : `#${text.trim()}`
    const parsed = parseColor(hex)
    setProblem(parsed.ok ? undefined : parsed.error)
    if (!parsed.ok) return
    show(parsed.value, hex)
    keep()
  }
  const repaint = () => {
    if (root.current) paintPicker(root.current, color.current)
  }

  return (
    <div ref={root} className={styles.picker} data-read-only={readOnly || undefined}>
      <div
        className={styles.area}
        aria-hidden
        tabIndex={-1}
        onPointerDown={drag}
        onPointerMove={drag}
        onPointerUp={keep}
        onLostPointerCapture={keep}
        onKeyDown={press}
      >
        <canvas className={styles.canvas} />
        <span className={styles.point} />
      </div>
      {CHANNELS.map((channel) => (
        <div key={channel.id} className={styles.channel}>
          <span aria-hidden className={styles.letter}>
            {channel.letter}
          </span>
          <input
            type="range"
            data-channel={channel.id}
            aria-label={channel.label}
            className={styles.range}
            min={0}
            max={channel.max}
            step={channel.step}
            disabled={readOnly}
            defaultValue={0}
            onInput={({ currentTarget }) =>
              show({ ...color.current, [channel.id]: Number(currentTarget.value) })
            }
            onPointerDown={() => {
              isGivenUp.current = false
            }}
            onPointerUp={() => {
              isGivenUp.current = false
            }}
            onKeyDown={press}
            onKeyUp={release}
            onBlur={release}
          />
          <input
            type="text"
            inputMode="decimal"
            data-channel={channel.id}
            aria-label={`${channel.label} as a number`}
            className={styles.number}
            disabled={readOnly}
            defaultValue=""
            onFocus={({ target }) => target.select()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') typeNumber(channel, event.currentTarget.value)
              if (event.key === 'Escape') event.currentTarget.blur()
            }}
            onBlur={({ currentTarget }) => {
              typeNumber(channel, currentTarget.value)
              repaint()
            }}
          />
        </div>
      ))}
      <div className={styles.foot}>
        <span className={styles.pair} data-tip="As typed, and as sRGB shows it" aria-hidden>
          <span className={styles.typed} />
          <span className={styles.mapped} />
        </span>
        <input
          type="text"
          data-hex=""
          aria-label="Hex, in sRGB"
          aria-invalid={problem !== undefined || undefined}
          className={styles.hex}
          disabled={readOnly}
          defaultValue=""
          onFocus={({ target }) => target.select()}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter') typeHex(currentTarget.value)
          }}
          onBlur={() => {
            setProblem(undefined)
            repaint()
          }}
        />
        <span data-gamut="srgb" className={styles.gamut} role="note" />
        {pickFromScreen && (
          <IconButton
            label="Pick from the screen"
            size="small"
            disabled={readOnly}
            onClick={() => {
              void pickFromScreen?.().then((hex) => hex !== undefined && typeHex(hex))
            }}
          >
            <Pipette size={14} />
          </IconButton>
        )}
      </div>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}
