import { Glyph } from '@/atoms/Icon/Glyph'
import styles from './Brand.module.css'

interface BrandProps {
  readonly name: string | undefined
  readonly icon: string | undefined
  readonly href?: string | undefined
}

/** The sign and the name of a product, as its bars show them. */
export function Brand({ name, icon, href }: BrandProps) {
  const sign = (
    <>
      {icon && (
        <span className={styles.sign}>
          <Glyph name={icon} size={16} strokeWidth={2.25} />
        </span>
      )}
      <span className={styles.name}>{name}</span>
    </>
  )
  if (!href) return <span className={styles.brand}>{sign}</span>
  return (
    <a className={styles.brand} href={href}>
      {sign}
    </a>
  )
}
