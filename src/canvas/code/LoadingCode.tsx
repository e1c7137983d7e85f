import styles from '../frame.module.css'

/** Keeps the place of a node whose code is on its way. */
export function LoadingCode({ path }: { readonly path: string | undefined }) {
  return <span {...{ 'data-node': path }} className={styles.loadingCode} />
}
