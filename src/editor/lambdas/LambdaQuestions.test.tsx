// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { askerOfGrants } from '@/store/lambdas/asking'
import { LambdaQuestions } from './LambdaQuestions'

const missing = { net: ['https://a.example'], secrets: ['key'] }
const ask = (name: string) => askerOfGrants()?.({ kind: 'lambda', id: name, name }, missing)

beforeEach(() => void render(<LambdaQuestions />))
afterEach(cleanup)

it('grants nothing but what is ticked', async () => {
  const user = userEvent.setup()
  const answer = ask('total')
  await screen.findByRole('dialog', { name: 'Allow “total” to use more?' })
  expect(screen.getAllByRole<HTMLInputElement>('checkbox').some(({ checked }) => checked)).toBe(
    false,
  )
  expect(screen.getByRole('button', { name: 'Allow' })).toHaveProperty('disabled', true)
  await user.click(screen.getByRole('checkbox', { name: /secret “key”/ }))
  await user.click(screen.getByRole('button', { name: 'Allow' }))
  expect(await answer).toEqual({ secrets: ['key'] })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('runs without what is ticked when told so, and not at all when cancelled', async () => {
  const user = userEvent.setup()
  const first = ask('one')
  const second = ask('two')
  await screen.findByRole('dialog', { name: /“one”/ })
  await user.click(screen.getByRole('checkbox', { name: /secret/ }))
  await user.click(screen.getByRole('button', { name: 'Run without' }))
  expect(await first).toEqual({})
  await screen.findByRole('dialog', { name: /“two”/ })
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(await second).toBeNull()
})

it('lets no run wait for an answer that cannot come', async () => {
  const answer = ask('total')
  await screen.findByRole('dialog')
  cleanup()
  expect(await answer).toBeNull()
  expect(askerOfGrants()).toBeUndefined()
})
