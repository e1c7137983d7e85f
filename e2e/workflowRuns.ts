import { expect, type Page } from '@playwright/test'
import { recordOfEdge, recordOfNode } from '@/model/workflow/records'
import { graphOf, type ShortStep } from '@/model/workflow/testing/graphs'
import type { FlaskServer } from './server'
import { WorkflowPage } from './workflowPage'

/** Puts a workflow into the project, as another program would. */
export async function putWorkflow(
  server: FlaskServer,
  name: string,
  steps: Readonly<Record<string, ShortStep>>,
): Promise<void> {
  const { nodes, edges } = graphOf(steps)
  await server.putRecord('workflows', { id: 'w', name, updatedAt: 1 })
  for (const node of nodes) await server.putRecord('workflowNodes', { ...recordOfNode(node) })
  for (const edge of edges) await server.putRecord('workflowEdges', { ...recordOfEdge(edge) })
}

/** Begins a workflow of the list. */
export async function beginWorkflow(page: Page, name: string): Promise<WorkflowPage> {
  const flow = new WorkflowPage(page)
  await flow.open()
  await flow.list.getByText(name).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  return flow
}

/** The panel of runs. */
export const runPanel = (page: Page) => page.getByRole('region', { name: 'Runs', exact: true })
/** Waits until a run ended like this, or says this. */
export const runOutcome = (page: Page, text: RegExp) =>
  expect(runPanel(page).getByText(text).first()).toBeVisible()
/** A step in the list of the run. */
export const runRow = (page: Page, name: string) =>
  runPanel(page).getByRole('list', { name: 'Steps of the run' }).getByRole('button', { name })
