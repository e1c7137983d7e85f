import { Laptop, Monitor, MoveHorizontal, Smartphone, Tablet } from 'lucide-react'
import styles from './EditedWidth.module.css'

/** What a page of so many pixels is mostly seen on; of `null` pixels: as wide as there is room. */
export function WidthIcon({ width }: { readonly width: number | null }) {
  if (width === null) return <MoveHorizontal size={16} />
  if (width < 600) return <Smartphone size={16} />
  // Upright, a tablet could not be told from a phone.
  if (width < 1000) return <Tablet size={16} className={styles.landscape} />
  return width < 1280 ? <Laptop size={16} /> : <Monitor size={16} />
}
