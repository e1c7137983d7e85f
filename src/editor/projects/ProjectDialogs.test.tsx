// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { Provider } from 'react-redux'
import { afterEach, expect, it } from 'vitest'
import { makeTestStore } from '@/store/testing'
import { DeleteProjectDialog } from './ProjectDialogs'

afterEach(cleanup)

const tree = (id: string) => ({ id, name: id, root: { id: 'root', type: 'Box' } })

it.each([
  [[], /^It holds no documents\. This cannot be undone\.$/],
  [[tree('a')], /^Its document is deleted/],
  [[tree('a'), tree('b')], /^Its 2 documents are deleted/],
])('says what goes with a project', (trees, sentence) => {
  const project = { id: 'p', name: 'Shop' } as Parameters<typeof DeleteProjectDialog>[0]['project']
  render(
    <Provider store={makeTestStore({ trees })}>
      <DeleteProjectDialog project={project} onClose={() => undefined} />
    </Provider>,
  )
  expect(screen.getByText(sentence)).toBeTruthy()
})
