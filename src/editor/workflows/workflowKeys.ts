/** The keys of the canvas of workflows, for the list of all keys. */
export const WORKFLOW_KEYS: readonly {
  readonly id: string
  readonly title: string
  readonly keys: readonly string[]
}[] = [
  { id: 'workflow.add', title: 'Add step', keys: ['A'] },
  { id: 'workflow.connect', title: 'Connect to', keys: ['C'] },
  { id: 'workflow.edges', title: 'Edges of the step', keys: ['E'] },
  { id: 'workflow.insert', title: 'Insert a step in the selected edge', keys: ['I'] },
  { id: 'workflow.next', title: 'Next step', keys: ['Tab'] },
  { id: 'workflow.move', title: 'Move the selection; with Shift further', keys: ['ArrowRight'] },
  { id: 'workflow.open', title: 'Go to the parameters', keys: ['Enter'] },
  { id: 'workflow.rename', title: 'Rename', keys: ['F2'] },
  { id: 'workflow.duplicate', title: 'Duplicate', keys: ['Mod+D'] },
  { id: 'workflow.delete', title: 'Delete', keys: ['Delete'] },
  { id: 'workflow.tidy', title: 'Tidy up', keys: ['T'] },
  { id: 'workflow.map', title: 'Show or hide the map', keys: ['M'] },
  { id: 'workflow.fit', title: 'Fit the workflow', keys: ['Shift+1'] },
]
