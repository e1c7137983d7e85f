import { defineComponent } from '@/renderer/definition'
import type { SkeletonProps } from './Skeleton'

/** What the catalog knows of Skeleton. */
export const skeleton = defineComponent<SkeletonProps>({
  type: 'Skeleton',
  level: 'atom',
  label: 'Skeleton',
  category: 'Feedback',
  icon: 'square-dashed',
  description: 'Stands where content will be.',
  keywords: ['placeholder', 'loading', 'shimmer'],
  props: {
    shape: {
      kind: 'choice',
      label: 'Shape',
      options: ['line', 'block', 'circle'],
      display: 'segments',
      section: 'style',
    },
    width: { kind: 'spacing', label: 'Width', section: 'layout' },
    height: { kind: 'spacing', label: 'Height', section: 'layout' },
  },
  defaults: { shape: 'line', width: '100%', height: '4' },
  slots: [],
})
