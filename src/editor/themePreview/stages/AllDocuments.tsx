import { useRef } from 'react'
import { LiveFrame } from '@/editor/frame/LiveFrame'
import { useNear } from '@/editor/frame/useNear'
import type { ModeId, Theme } from '@/model/theme/record'
import type { RootState } from '@/store/rootState'
import styles from '../ThemePreview.module.css'
import { useTurn } from '../useTurn'

interface AllDocumentsProps {
  readonly trees: readonly { readonly id: string; readonly name: string }[]
  readonly themeIn: (state: RootState) => Theme | undefined
  readonly mode: ModeId
  readonly onOpen: (treeId: string) => void
}

/** A tile's picture: a page of a desktop, made small. */
const PAGE = { width: 1280, height: 960 }
const TILE_WIDTH = 180

/** Every document of the project, small, in one theme; a press shows it large. */
export function AllDocuments({ trees, ...shared }: AllDocumentsProps) {
  return (
    <ul className={styles.sheet} aria-label="All documents">
      {trees.map((tree) => (
        <Tile key={tree.id} tree={tree} {...shared} />
      ))}
    </ul>
  )
}

interface TileProps extends Omit<AllDocumentsProps, 'trees'> {
  readonly tree: { readonly id: string; readonly name: string }
}

/** Its frame is made when it comes near, a few at a time, and goes when it leaves. */
function Tile({ tree, themeIn, mode, onOpen }: TileProps) {
  const box = useRef<HTMLLIElement>(null)
  const isNear = useNear(box)
  const { hasTurn, settled } = useTurn(isNear)
  const scale = TILE_WIDTH / PAGE.width
  return (
    <li ref={box} className={styles.tile}>
      <button
        type="button"
        className={styles.open}
        aria-label={`Show ${tree.name}`}
        onClick={() => onOpen(tree.id)}
      />
      <div className={styles.picture} style={{ blockSize: PAGE.height * scale }}>
        {hasTurn && (
          <LiveFrame
            inert
            label={tree.name}
            treeId={tree.id}
            themeIn={themeIn}
            mode={mode}
            width={PAGE.width}
            height={PAGE.height}
            scale={scale}
            onSettled={settled}
          />
        )}
      </div>
      <span className={styles.name}>{tree.name}</span>
    </li>
  )
}
