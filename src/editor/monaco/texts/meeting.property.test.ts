import fc from 'fast-check'
import { expect, it } from 'vitest'
import { syncToFlask } from '@/store/slices/syncSlice'
import { saveFile } from '@/store/slices/filesSlice'
import { editEntities } from '@/store/entities'
import { startApp } from '@/store/projects'
import { fakeServices, makeTestStore, memoryServer } from '@/store/testing'
import { createMeeting } from './meeting'

const POEM = 'first\nsecond\nthird\nfourth\n'

/** Lets everything that is under way come one step further. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

function office(isLive: boolean) {
  const servers = new Map<string, ReturnType<typeof memoryServer>>()
  const remote = (space: string) => {
    let server = servers.get(space)
    if (!server) servers.set(space, (server = memoryServer({ isLive })))
    return server.transport
  }
  /** Somebody who has the text open. */
  return async function writer(isFirst: boolean) {
    const store = makeTestStore({ services: fakeServices({ remote }) })
    await store.dispatch(startApp({ sample: [] }))
    const push = () => store.dispatch(syncToFlask()).unwrap()
    const poem = { id: 'a', name: 'a.md', content: POEM, language: 'markdown', path: '/' }
    if (isFirst) await store.dispatch(saveFile(poem)).unwrap()
    await push()
    await push()
    const stored = () => store.getState().files.files.find(({ id }) => id === 'a')?.content ?? ''
    let here = stored()
    const meeting = createMeeting(here)
    const stop = store.subscribe(() => {
      if (!meeting.isKnown(stored())) here = meeting.receive(stored(), here)
    })
    return {
      stop,
      push,
      here: () => here,
      type(place: number, text: string) {
        const at = Math.round(place * here.length)
        here = here.slice(0, at) + text + here.slice(at)
        meeting.typed()
      },
      flush() {
        if (!meeting.isTyped()) return
        const content = meeting.flush(here)
        if (content === undefined) return
        store.dispatch(editEntities([{ collection: 'files', id: 'a', set: { content } }]))
      },
      settle: () => store.dispatch((_dispatch, _getState, { saver }) => saver.settle()),
      decide: () => store.dispatch((_dispatch, _getState, { sync }) => sync.readConflicts()),
      /** What lies beside the text until somebody chooses. */
      beside: () => store.getState().sync.conflicts.map(({ lost }) => JSON.stringify(lost)),
    }
  }
}

const step = fc.record({
  who: fc.nat(1),
  // A `push` is under way while others act; a `sync` has come to its end.
  act: fc.constantFrom('type', 'type', 'break', 'flush', 'flush', 'settle', 'push', 'sync'),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  turns: fc.constantFrom(0, 0, 1, 3, 10, 40),
})

it('loses nothing that two people type into one text, however their sides meet', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 40, size: 'max' }),
      fc.boolean(),
      async (steps, isLive) => {
        const writer = office(isLive)
        const people = [await writer(true), await writer(false)] as const
        const pushes: Promise<unknown>[] = []
        let typed = ''
        for (const { who, act, place, turns } of steps) {
          const person = who === 0 ? people[0] : people[1]
          if (act === 'type' || act === 'break') {
            // Each letter is typed once, so that it is known again.
            const letter = String.fromCodePoint(0x4e00 + typed.length)
            typed += letter
            person.type(place, act === 'break' ? `${letter}\n` : letter)
          } else if (act === 'flush') person.flush()
          else if (act === 'settle') void person.settle()
          else if (act === 'sync') await person.push()
          else pushes.push(person.push())
          for (let count = 0; count < turns; count += 1) await turn()
        }
        await Promise.all(pushes)
        for (let round = 0; round < 6; round += 1) {
          for (const person of people) {
            person.flush()
            await person.settle()
            await person.push()
            await person.decide()
          }
        }
        const [one, two] = people
        const beside = [...one.beside(), ...two.beside()].join('')
        for (const { stop } of people) stop()
        expect(one.here()).toBe(two.here())
        for (const letter of typed) {
          const count = one.here().split(letter).length - 1
          const isThere = count === 1 || (count === 0 && beside.includes(letter))
          expect({ letter, count, isThere, text: one.here() }).toMatchObject({ isThere: true })
        }
      },
    ),
  )
}, 120_000)
