import { useAppSelector } from '@/store'
import { Facts } from './Facts'
import { Section } from './Section'

/** How much is in the state, by slice. */
export function StateSection() {
  const project = useAppSelector((state) => state.project)
  const files = useAppSelector((state) => state.files.files.length)
  const headers = useAppSelector((state) => state.componentTrees.headers.length)
  const docs = useAppSelector((state) => state.componentTrees.docs)
  const models = useAppSelector((state) => state.models.models.length)
  const components = useAppSelector((state) => state.components.components.length)
  const workflows = useAppSelector((state) => state.workflows.workflows.length)
  const lambdas = useAppSelector((state) => state.lambdas.lambdas.length)
  const colors = useAppSelector((state) => Object.keys(state.theme.colors).length)
  const nodes = Object.values(docs).reduce((sum, doc) => sum + doc.nodes.size, 0)
  return (
    <Section title="Redux state" about="What the slices hold at this moment.">
      <Facts
        facts={[
          ['Project', project.activeProjectId],
          ['Projects', project.projects.length],
          ['Files', files],
          ['Trees', headers],
          ['Nodes', nodes],
          ['Models', models],
          ['Components', components],
          ['Workflows', workflows],
          ['Lambdas', lambdas],
          ['Theme colours', colors],
        ]}
      />
    </Section>
  )
}
