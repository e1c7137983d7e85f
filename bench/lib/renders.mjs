/**
 * Counts component renders from outside, in any production build of React: the hook that React's own
 * developer tools use hears of each commit, and a fiber that did work in it carries the flag 1.
 */
export const COUNT_RENDERS = `
  window.benchRenders = 0
  window.benchNodes = new Set()
  window.benchCounting = false
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    onCommitFiberRoot(_, root) {
      if (!window.benchCounting) return
      const FUNCTION = 0, CLASS = 1, FORWARD = 11, MEMO = 14, SIMPLE_MEMO = 15
      const components = new Set([FUNCTION, CLASS, FORWARD, MEMO, SIMPLE_MEMO])
      // The element that a component's outermost tag made: several components may share one node.
      const hostOf = (fiber) => {
        let at = fiber
        while (at && at.tag !== 5) at = at.child
        return at ? at.stateNode : fiber
      }
      const visit = (fiber) => {
        for (let at = fiber; at; at = at.sibling) {
          if (at.alternate === null || at.flags === undefined) continue
          const rendered = (at.flags & 1) !== 0 && at.memoizedProps !== undefined
          const worked = at.alternate !== at && (at.memoizedState !== at.alternate.memoizedState || at.memoizedProps !== at.alternate.memoizedProps || rendered)
          if (components.has(at.tag) && rendered && worked) {
            window.benchRenders += 1
            window.benchNodes.add(hostOf(at))
          }
          if (at.child && at.child !== at.alternate.child) visit(at.child)
        }
      }
      visit(root.current.child)
    },
  }
`

/** Component renders, and the nodes that they belong to, that one change of a text causes on the canvas. */
export async function rendersPerEdit(handle, operate) {
  const { frame } = handle
  await operate(handle, 'setText', 'warm')
  await frame.evaluate(() => {
    window.benchRenders = 0
    window.benchNodes = new Set()
    window.benchCounting = true
  })
  await operate(handle, 'setText', 'counted')
  return frame.evaluate(() => {
    window.benchCounting = false
    return { components: window.benchRenders, nodes: window.benchNodes.size }
  })
}
