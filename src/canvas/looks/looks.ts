import { MOST_USERS, ROWS_AT_ONCE, type LooksRequest } from '@/model/canvasLooks'
import type { NodeId } from '@/model/tree/types'
import { post } from '../messages'
import { createReadColor } from './contrast/readColor'
import { createTextGroups } from './contrast/textGroups'
import { createTokenIndex } from './contrast/tokenIndex'
import { walkTexts } from './contrast/walk'
import { createForcedStates } from './forcedStates'
import { createMarks, elementsAt, idsOf, nodesAround } from './marks'
import { inSlices, type Sliced } from './slices'
import { findUsers, type Users } from './tokenUsers'

/** Tells how the page looks, and shows it in other states. */
export interface Looks {
  readonly take: (request: LooksRequest) => void
}

export interface LooksOptions {
  readonly root: HTMLElement
  readonly typeOf: (id: NodeId) => string | undefined
}

/** So often the host hears how far it is, in ms. */
const TOLD_EVERY = 100

/** Made with the first question about the page. A question ends the one of its kind that is not answered yet. */
export function createLooks({ root, typeOf }: LooksOptions): Looks {
  const forced = createForcedStates()
  const marks = createMarks()
  const readColor = createReadColor()
  let still: CSSStyleSheet | undefined
  let search: Sliced | undefined
  let report: Sliced | undefined

  const users = (seq: number, token: string | null) => {
    search?.stop()
    const found: Users = { elements: new Set(), page: false }
    const answer = () => {
      const nodes = nodesAround(found.elements)
      marks.show('uses', nodes.values())
      const ids = idsOf(nodes.keys())
      post({
        kind: 'tokenUsers',
        seq,
        ids: ids.slice(0, MOST_USERS),
        count: ids.length,
        page: found.page,
      })
    }
    if (token === null) return answer()
    search = inSlices(findUsers(root, token, found), { atEnd: answer })
  }

  const contrast = (seq: number) => {
    report?.stop()
    const groups = createTextGroups()
    const of = root.getElementsByTagName('*').length
    let seen = 0
    let told = performance.now()
    still ??= createStill()
    function* all() {
      const tokens = createTokenIndex()
      yield
      for (const step of walkTexts({ root, typeOf, readColor, tokens, groups })) {
        seen += 1
        yield step
      }
    }
    report = inSlices(all(), {
      atPause() {
        if (performance.now() - told < TOLD_EVERY) return
        told = performance.now()
        post({ kind: 'contrast', seq, rows: [], seen: Math.min(seen, of), of, done: false })
      },
      atEnd() {
        const rows = groups.rows()
        for (let at = 0; at === 0 || at < rows.length; at += ROWS_AT_ONCE) {
          const done = at + ROWS_AT_ONCE >= rows.length
          post({
            kind: 'contrast',
            seq,
            rows: rows.slice(at, at + ROWS_AT_ONCE),
            seen: of,
            of,
            done,
          })
        }
      },
    })
  }

  return {
    take(request) {
      switch (request.kind) {
        case 'force':
          return forced.show(request.states)
        case 'mark': {
          const elements = elementsAt(root, request.paths)
          marks.show('asked', elements)
          if (request.reveal) elements[0]?.scrollIntoView({ block: 'center', behavior: 'instant' })
          return
        }
        case 'tokenUsers':
          return users(request.seq, request.token)
        case 'contrast':
          return request.stop ? report?.stop() : contrast(request.seq)
      }
    },
  }
}

/** A colour on its way to another one is none that a report is about. It stays: to switch it styles the whole page again. */
function createStill(): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('*, *::before, *::after { transition: none !important }')
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return sheet
}
