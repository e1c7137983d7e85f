import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { standForLead } from './leader'
import { browserOfTabs, type Tab } from './testing/tabs'

/** Tabs of one browser, each with the lead at heart: who believes to lead, and who ever did, in order. */
function setup(options: { readonly withoutLocks?: boolean } = {}) {
  const browser = browserOfTabs(options)
  const leaders: string[] = []
  const everLed: string[] = []
  const joined: string[] = []
  function open(name: string, inSight = true) {
    const tab = browser.open(inSight)
    const leave = standForLead({
      name: 'espalier:default:lead',
      channel: tab.channel,
      lead() {
        leaders.push(name)
        everLed.push(name)
      },
      follow: () => leaders.splice(leaders.indexOf(name), 1),
      joined: () => joined.push(name),
      browser: tab.browser,
    })
    return { ...tab, close: () => (leave(), tab.close()) }
  }
  return { open, leaders, everLed, joined, beats: browser.beats }
}

/** Lets time pass. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the lead', () => {
  it('is had by one tab, which hears of others that come', async () => {
    const { open, leaders, joined } = setup()
    open('one')
    await pass(0)
    open('two')
    open('three', false)
    await pass(60_000)
    expect(leaders).toEqual(['one'])
    expect(joined).toEqual(['one', 'one'])
  })

  it('is told every two seconds, and by no one who only waits for it', async () => {
    const { open, beats } = setup()
    open('one')
    open('two')
    await pass(0)
    const before = beats()
    await pass(10_000)
    expect(beats() - before).toBe(5)
  })

  it('goes to another tab as soon as its own is closed, in sight or not', async () => {
    const { open, leaders } = setup()
    const one = open('one')
    await pass(0)
    open('two', false)
    await pass(0)
    one.close()
    await pass(0)
    expect(leaders).toEqual(['two'])
  })

  it('is had by every tab of a browser without locks', async () => {
    const { open, leaders } = setup({ withoutLocks: true })
    open('one')
    const two = open('two')
    expect(leaders).toEqual(['one', 'two'])
    two.close()
    expect(leaders).toEqual(['one'])
  })
})

describe('a leader out of sight', () => {
  async function withTwo(secondInSight: boolean) {
    const made = setup()
    const one = made.open('one')
    await pass(0)
    const two = made.open('two', secondInSight)
    await pass(0)
    return { ...made, one, two }
  }

  it('hands the lead to a tab in sight after ten seconds', async () => {
    const { leaders, one } = await withTwo(true)
    one.show(false)
    await pass(9000)
    expect(leaders).toEqual(['one'])
    await pass(2000)
    expect(leaders).toEqual(['two'])
  })

  it('keeps it when it is back before that', async () => {
    const { leaders, one } = await withTwo(true)
    for (let at = 0; at < 5; at += 1) {
      one.show(false)
      await pass(9000)
      one.show(true)
      await pass(1000)
    }
    expect(leaders).toEqual(['one'])
  })

  it('keeps it while no other tab is in sight', async () => {
    const { leaders, everLed, one } = await withTwo(false)
    one.show(false)
    await pass(600_000)
    expect(leaders).toEqual(['one'])
    expect(everLed).toEqual(['one'])
  })

  it('hands it at once to a tab that comes in sight later', async () => {
    const { leaders, one, two } = await withTwo(false)
    one.show(false)
    await pass(600_000)
    two.show(true)
    await pass(0)
    expect(leaders).toEqual(['two'])
  })

  it('hands it to no tab that was in sight once', async () => {
    const { everLed, one, two } = await withTwo(true)
    two.show(false)
    one.show(false)
    await pass(600_000)
    expect(everLed).toEqual(['one'])
  })
})

describe('a frozen leader', () => {
  it('lets go before it freezes, and follows when it is thawed', async () => {
    const { open, leaders } = setup()
    const one = open('one')
    await pass(0)
    open('two')
    one.freeze()
    await pass(0)
    expect(leaders).toEqual(['two'])
    await pass(60_000)
    one.thaw()
    await pass(60_000)
    expect(leaders).toEqual(['two'])
  })

  async function hung(secondInSight: boolean) {
    const made = setup()
    const one = made.open('one')
    await pass(0)
    const two = made.open('two', secondInSight)
    await pass(1000)
    one.hang(true)
    return { ...made, one, two }
  }

  it('that could not let go is replaced after six seconds, and learns of it', async () => {
    const { leaders, one } = await hung(true)
    await pass(4000)
    expect(leaders).toEqual(['one'])
    await pass(2000)
    // For a moment both believe to lead, which harms nothing.
    expect(leaders).toEqual(['one', 'two'])
    one.hang(false)
    await pass(0)
    expect(leaders).toEqual(['two'])
    await pass(60_000)
    expect(leaders).toEqual(['two'])
  })

  it('keeps its lock while nobody looks, and loses it to who does', async () => {
    const { leaders, two } = await hung(false)
    await pass(60_000)
    expect(leaders).toEqual(['one'])
    two.show(true)
    await pass(5000)
    expect(leaders).toEqual(['one'])
    await pass(1000)
    expect(leaders).toEqual(['one', 'two'])
  })

  it('gives the lead back in turn when the next one hangs as well', async () => {
    const { leaders, one, two } = await hung(true)
    await pass(7000)
    one.hang(false)
    await pass(0)
    two.hang(true)
    await pass(7000)
    expect(leaders).toEqual(['two', 'one'])
    two.hang(false)
    await pass(0)
    expect(leaders).toEqual(['one'])
  })
})

it('a tab that hung itself does not take a lead that is in good hands', async () => {
  const { open, leaders } = setup()
  open('one')
  await pass(0)
  const two: Tab = open('two')
  await pass(0)
  two.hang(true)
  await pass(60_000)
  two.hang(false)
  await pass(60_000)
  expect(leaders).toEqual(['one'])
})
