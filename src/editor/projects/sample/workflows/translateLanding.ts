import { workflowOf } from './workflowOf'

/** Texts of a document are rewritten from a file, as one step that can be undone. */
export const translateLanding = workflowOf(
  'translate-landing',
  {
    name: 'Translate the landing page',
    description:
      'Sets texts of the landing page from data/translations.json. Run it with { "language": "fr" }; German otherwise.',
  },
  {
    run: { kind: 'manual', name: 'Run by hand', at: [0, 1] },
    texts: {
      kind: 'readFile',
      name: 'Read the texts',
      at: [6.8, 1],
      params: { path: '/data/translations.json', format: 'json' },
      after: ['run'],
    },
    known: {
      kind: 'if',
      name: 'Is the language there?',
      at: [13.6, 1],
      params: { condition: "Object.hasOwn(input, nodes.run.out?.language ?? 'de')" },
      after: ['texts'],
    },
    changes: {
      kind: 'transform',
      name: 'One change for each text',
      at: [20.4, 0],
      params: {
        value:
          "Object.entries(input[nodes.run.out?.language ?? 'de'])\n  .map(([node, text]) => ({ node, props: { text } }))",
      },
      after: ['known:true'],
    },
    unknown: {
      kind: 'throw',
      name: 'Unknown language',
      at: [20.4, 4],
      params: {
        code: 'language',
        message:
          'There are no texts in “{{ nodes.run.out?.language }}”: there are {{ Object.keys(input).join(", ") }}.',
      },
      after: ['known:false'],
    },
    set: {
      kind: 'setProps',
      name: 'Set the texts',
      at: [27.2, 0],
      params: { tree: 'sample-landing', changes: 'input' },
      after: ['changes'],
    },
    tell: {
      kind: 'toast',
      name: 'Tell',
      at: [34, 0],
      params: {
        text: '{{ input.changed }} texts of the landing page were changed. Undo takes them back.',
        tone: 'success',
      },
      after: ['set'],
    },
  },
)
