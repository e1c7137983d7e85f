import { expect, test } from './fixtures'

test('an uncaught error, a console error and a policy violation fail a test', async ({
  page,
  problems,
}) => {
  await page.goto('/')
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('Thrown on purpose')
    })
    console.error('Said on purpose')
    const script = document.createElement('script')
    script.src = 'https://elsewhere.example/script.js'
    document.head.append(script)
  })
  const found = () => problems.unexpected.join('\n')
  await expect.poll(found).toContain('uncaught: Error: Thrown on purpose')
  await expect.poll(found).toContain('console: Said on purpose')
  await expect.poll(found).toContain('Content Security Policy')

  problems.expect(/on purpose/)
  problems.expect(/elsewhere\.example/)
  expect(problems.unexpected).toEqual([])
})
