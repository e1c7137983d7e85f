import type { NestedTree } from '@/model/tree/types'
import { nodesOf } from './node'

const node = nodesOf('prices')
const PLAN = 'component:sample-plan-card'

/** A page of components that were made in the project: of code, and of other components. */
export const prices: NestedTree = {
  id: 'sample-prices',
  name: 'Price list',
  sample: true,
  addedAt: 4,
  root: node('root', 'Box', { padding: '0' }, [
    node('top', 'Section', { maxWidth: 'lg' }, [
      node('head', 'Stack', { gap: '3', align: 'center' }, [
        node('badge', 'Badge', { text: 'Made in this project' }),
        node('title', 'Heading', {
          text: 'Pay for the team, not for the seats',
          level: 1,
          align: 'center',
        }),
        node('lead', 'Text', {
          text: 'Each card is an instance of one component. Open its main to change all of them.',
          tone: 'muted',
          size: 'lg',
          align: 'center',
        }),
      ]),
      node('plans', 'Grid', { columns: 3, minColumnWidth: '15rem', gap: '4' }, [
        node('starter', PLAN, {
          name: 'Starter',
          about: 'To look around, alone.',
          amount: 0,
          action: 'Begin for free',
        }),
        node('team', PLAN),
        node('company', PLAN, {
          name: 'Company',
          about: 'With roles, audit and a person to call.',
          amount: 89,
          action: 'Choose Company',
        }),
      ]),
    ]),
    node('proof', 'Section', { maxWidth: 'lg', size: 'sm' }, [
      node('proof-card', 'Card', {}, [
        node('proof-content', 'CardContent', {}, [
          node('proof-grid', 'Grid', { columns: 2, minColumnWidth: '16rem', gap: '6' }, [
            node('proof-words', 'Stack', { gap: '2' }, [
              node('proof-title', 'Heading', { text: 'Forecasts that hold', level: 2 }),
              node('proof-text', 'Text', {
                text: 'The line is a component of code: 30 lines of TSX, its fields read from its types.',
                tone: 'muted',
              }),
            ]),
            node('proof-line', 'component:sample-sparkline', {
              values: '4, 6, 5, 8, 7, 11, 12, 11, 15',
              height: 96,
              label: 'Accuracy over nine months',
            }),
          ]),
        ]),
      ]),
      node('questions', 'Stack', { gap: '0' }, [
        node('q1', 'component:sample-disclosure', { title: 'Can we change the plan later?' }, [
          node('a1', 'Text', { text: 'At any time. What is paid already counts.' }),
        ]),
        node('q2', 'component:sample-disclosure', { title: 'What counts as a company?' }, [
          node('a2', 'Text', { text: 'Everything under one set of books.' }),
        ]),
        node('q3', 'component:sample-disclosure', { title: 'Do you store our bank log-in?' }, [
          node('a3', 'Text', {
            text: 'No. Your bank asks you, and gives us a key that only reads.',
          }),
        ]),
      ]),
    ]),
  ]),
}
