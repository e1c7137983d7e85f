import { randomUUID } from 'node:crypto'
import { ask } from './http.mjs'

/** Somebody who speaks the protocol, under a name as browsers have it: counts their ops and keeps their cursor. */
export function replica(url, space) {
  const name = randomUUID()
  let mid = 0
  let cursor = null
  return {
    async sync(changes, create = false) {
      const ops = changes.map(([k, set]) => ({ mid: ++mid, k, ...(create && { new: 1 }), set }))
      const body = { v: 1, r: name, c: cursor, ops }
      const answer = await ask('POST', `${url}/api/v1/spaces/${space}/sync`, body)
      cursor = answer.json.c
      return answer
    },
  }
}

const STYLES = { marginTop: '8px', maxWidth: '60ch', color: 'var(--muted)' }

/** The records of one tree of so many nodes, as all columns store it: about 180 B of JSON each. */
export function nodesOf(count) {
  return Array.from({ length: count }, (_, n) => ({
    id: `n${n}`,
    parent: n === 0 ? null : `n${Math.floor((n - 1) / 8)}`,
    order: `a${String(n).padStart(6, '0')}`,
    type: n === 0 ? 'Box' : 'Text',
    text: `Text ${n}, as long as such texts are in a page`,
    size: 'md',
    styles: STYLES,
  }))
}

/** Makes a space with one tree of so many nodes. */
export async function fill(url, space, count) {
  const own = replica(url, space)
  const header = { id: [null, 't'], name: [null, 'Bench'], rootId: [null, 'n0'] }
  await own.sync([['componentTrees:t', header]], true)
  const nodes = nodesOf(count)
  for (let from = 0; from < count; from += 500) {
    const part = nodes
      .slice(from, from + 500)
      .map(({ id, parent, order, type, text, size, styles }) => [
        `nodes:t/${id}`,
        {
          type: [null, type],
          'props.text': [null, text],
          'props.size': [null, size],
          ...Object.fromEntries(
            Object.entries(styles).map(([name, value]) => [`styles.${name}`, [null, value]]),
          ),
          $pos: [null, [parent, 'children', order]],
        },
      ])
    await own.sync(part, true)
  }
  return own
}
