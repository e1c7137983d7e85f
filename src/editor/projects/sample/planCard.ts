import type { RecordChange } from '@/model/records'
import type { NestedNode, NestedTree } from '@/model/tree/types'
import { nodesOf } from './node'

const node = nodesOf('plancard')

/** A node of the main with one of its props exposed to instances. */
function exposing(key: string, as: { readonly prop: string; readonly label: string }) {
  return (inner: NestedNode): NestedNode => ({ ...inner, meta: { [`expose:${key}`]: as } })
}

/** The component that the price list shows three times: the main of it, and what its record says. */
export const planCardMain: NestedTree = {
  id: 'sample-plancard',
  name: 'Plan card',
  sample: true,
  addedAt: 5,
  componentId: 'sample-plan-card',
  root: node('root', 'Card', {}, [
    node('content', 'CardContent', {}, [
      node('stack', 'Stack', { gap: '4' }, [
        exposing('text', { prop: 'name', label: 'Name' })(
          node('name', 'Heading', { text: 'Team', level: 3 }),
        ),
        exposing('text', { prop: 'about', label: 'About' })(
          node('about', 'Text', { text: 'For companies that plan together.', tone: 'muted' }),
        ),
        exposing('amount', { prop: 'amount', label: 'Price' })(
          node('price', 'component:sample-pricetag', { amount: 29 }),
        ),
        exposing('text', { prop: 'action', label: 'Button' })(
          node('action', 'Button', { text: 'Choose Team' }),
        ),
      ]),
    ]),
  ]),
}

/** The record of the component. */
export const planCard: RecordChange = {
  collection: 'components',
  id: 'sample-plan-card',
  value: {
    id: 'sample-plan-card',
    name: 'Plan card',
    type: 'molecule',
    kind: 'composed',
    code: '',
    treeId: planCardMain.id,
    icon: 'credit-card',
  },
}
