import { readFileSync } from 'node:fs'

const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8'))
    .version

/**
 * What is measured, each in its own page. `upTo` is the largest tree that opens within a minute;
 * above it the cell stays empty.
 * `painted` shows on the page once a document is on screen; without it all nodes come with the first paint.
 */
export const columns = () => [
  {
    name: 'limit',
    title: `plain React ${versionOf('react')}`,
    page: 'limit',
    nodes: '[data-node]',
    leaf: 'p.text',
    upTo: Infinity,
  },
  {
    name: 'espalier',
    title: 'Espalier',
    page: 'ours',
    frame: 'iframe[title="Canvas"]',
    painted: '[data-canvas="painted"]',
    nodes: '[data-node]',
    leaf: 'p[data-node]',
    upTo: Infinity,
  },
  {
    name: 'grapes',
    title: `GrapesJS ${versionOf('grapesjs')}`,
    page: 'grapes',
    frame: 'iframe.gjs-frame',
    nodes: 'p.text, div.box',
    leaf: 'p.text',
    upTo: Infinity,
  },
  {
    name: 'craft',
    title: `Craft.js ${versionOf('@craftjs/core')}`,
    page: 'craft',
    nodes: 'p.text, div.box',
    leaf: 'p.text',
    upTo: 1000,
  },
  {
    name: 'puck',
    title: `Puck ${versionOf('@puckeditor/core')}`,
    page: 'puck',
    nodes: 'p.text, div.box',
    leaf: 'p.text',
    upTo: 1000,
  },
]
