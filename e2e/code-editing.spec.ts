import { expect, test } from './fixtures'
import { CodeArea, putFiles } from './codeEditor'

test('what is typed is in the project, and Monaco is loaded with the first text alone', async ({
  server,
  editor,
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await putFiles(server, { '/notes.md': '# Notes\n', '/a.ts': 'export const a = 1\n' })
  await editor.untilSynced()
  const code = new CodeArea(page)
  await code.goHere()
  expect(asked.filter((url) => /editor\.api|monaco/.test(url))).toEqual([])
  await code.open('notes.md')
  await code.typeAtEnd('More words')
  expect(asked.filter((url) => /ts\.worker/.test(url))).toEqual([])
  await expect(code.lines).toContainText('More words')
  await editor.untilSynced()
  await page.reload()
  await code.open('notes.md')
  await expect(code.lines).toContainText('More words')
})

test('TypeScript knows the project: imports, components, lambdas and what ctx is', async ({
  server,
  editor,
  page,
}) => {
  await putFiles(server, {
    '/format.ts': 'export function price(cents: number): string { return `${cents / 100} €` }\n',
    '/use.ts': "import { price } from './format'\nexport const text: number = price(5)\n",
  })
  await editor.untilSynced()
  const code = new CodeArea(page)
  await code.goHere()
  await code.open('use.ts')
  const problems = page.getByRole('list', { name: 'Problems' })
  await expect(problems).toContainText("Type 'string' is not assignable to type 'number'.")
  await code.open('format.ts')
  await page.waitForTimeout(3000)
  await page.screenshot({ path: '/tmp/h/monaco/shots/ts.png' })
})
