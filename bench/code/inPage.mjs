/** Runs in the page before anything else: measures keys, and when code is first seen. */
export function watchKeys() {
  const bench = { keys: [], shownAfter: undefined, untilCode, toldAfter: undefined, untilMistakes }
  globalThis.bench = bench

  /** Calls back in a task of its own, right after what runs now. */
  const afterThis = (act) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', act, { once: true })
    port1.start()
    port2.postMessage(0)
  }

  addEventListener(
    'keydown',
    (event) => {
      requestAnimationFrame(() =>
        afterThis(() => bench.keys.push(performance.now() - event.timeStamp)),
      )
    },
    { capture: true },
  )

  function untilCode() {
    bench.shownAfter = undefined
    let began
    addEventListener('pointerdown', (event) => (began = event.timeStamp), {
      capture: true,
      once: true,
    })
    const look = () => {
      const line = document.querySelector('.monaco-editor .view-line span span')
      if (began === undefined || !line?.textContent) return requestAnimationFrame(look)
      afterThis(() => (bench.shownAfter = performance.now() - began))
    }
    requestAnimationFrame(look)
  }

  /** From the next Enter until so many mistakes are marked in the open text. */
  function untilMistakes(wanted) {
    bench.toldAfter = undefined
    let began
    addEventListener('keydown', (event) => (began = event.timeStamp), { capture: true, once: true })
    const look = () => {
      const marked = document.querySelectorAll('.monaco-editor .squiggly-error').length
      if (began === undefined || marked !== wanted) return requestAnimationFrame(look)
      afterThis(() => (bench.toldAfter = performance.now() - began))
    }
    requestAnimationFrame(look)
  }
}
