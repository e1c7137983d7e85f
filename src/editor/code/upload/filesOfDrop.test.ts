import { expect, it } from 'vitest'
import { filesOfDrop } from './readUpload'

type Tree = { readonly [name: string]: Tree | string }

/** What the browser tells of a dropped file or folder: entries come 100 at a time, and none at the end. */
function entryOf(name: string, content: Tree | string, parent = ''): unknown {
  const fullPath = `${parent}/${name}`
  if (typeof content === 'string') {
    const file = (take: (file: File) => void) => take(new File([content], name))
    return { name, fullPath, isFile: true, isDirectory: false, file }
  }
  return {
    name,
    fullPath,
    isFile: false,
    isDirectory: true,
    createReader() {
      const left = Object.entries(content).map(([child, one]) => entryOf(child, one, fullPath))
      return { readEntries: (take: (some: unknown[]) => void) => take(left.splice(0, 100)) }
    },
  }
}

async function dropped(tree: Tree): Promise<string[]> {
  const items = Object.entries(tree).map(([name, content]) => ({
    webkitGetAsEntry: () => entryOf(name, content),
  }))
  const data = { items, files: [] } as unknown as DataTransfer
  return (await filesOfDrop(data)).map(({ path }) => path)
}

it('lists files and folders with their paths, without what tools leave in them', async () => {
  const paths = await dropped({
    'notes.md': '# Notes',
    site: { 'index.html': '', img: { deep: { 'a.png': '' } }, node_modules: { x: '' }, none: {} },
  })
  expect(paths).toEqual(['notes.md', 'site/index.html', 'site/img/deep/a.png'])
})

it('lists all of a folder that is told in several parts', async () => {
  const many = Object.fromEntries(Array.from({ length: 230 }, (_, at) => [`${at}.txt`, '']))
  expect(await dropped({ many })).toHaveLength(230)
})
