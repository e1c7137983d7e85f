import type { NestedTree } from '@/model/tree/types'
import { nodesOf } from './node'

const node = nodesOf('settings')

/** A form with the settings of an account. */
export const settings: NestedTree = {
  id: 'sample-settings',
  name: 'Settings form',
  sample: true,
  addedAt: 3,
  root: node('root', 'Box', { padding: '0' }, [
    node('page', 'Section', { maxWidth: 'md', size: 'sm' }, [
      node('crumbs', 'Breadcrumb', {
        items: [
          { label: 'Tidewater', href: '#' },
          { label: 'Settings', href: '#' },
          { label: 'Account', href: '#' },
        ],
      }),
      node(
        'header',
        'PageHeader',
        { title: 'Account', description: 'How you appear, and what we tell you.' },
        {
          slots: {
            actions: [node('preview', 'Button', { text: 'View profile', variant: 'outline' })],
          },
        },
      ),
      node('form', 'Form', { label: 'Account', gap: '6' }, [
        node('profile', 'Card', {}, [
          node('profile-header', 'CardHeader', {}, [
            node('profile-title', 'CardTitle', { text: 'Profile', level: 2 }),
            node('profile-text', 'CardDescription', {
              text: 'Your team sees this beside everything you do.',
            }),
          ]),
          node('profile-content', 'CardContent', {}, [
            node('face', 'Flex', { gap: '4' }, [
              node('face-avatar', 'Avatar', { name: 'Maya Okafor', size: 'xl' }),
              node('face-words', 'Stack', { gap: '2', align: 'start' }, [
                node('face-change', 'Button', {
                  text: 'Change picture',
                  variant: 'outline',
                  size: 'sm',
                  icon: 'upload',
                }),
                node('face-help', 'Text', {
                  text: 'PNG or JPEG, up to 2 MB.',
                  size: 'xs',
                  tone: 'muted',
                }),
              ]),
            ]),
            node('names', 'Grid', { columns: 2, minColumnWidth: '14rem', gap: '4' }, [
              node('name', 'FormField', { label: 'Name', required: true }, [
                node('name-input', 'Input', {
                  value: 'Maya Okafor',
                  placeholder: '',
                  name: 'name',
                }),
              ]),
              node('mail', 'FormField', { label: 'Email', required: true }, [
                node('mail-input', 'Input', {
                  type: 'email',
                  value: 'maya@lumen.example',
                  placeholder: '',
                  name: 'email',
                }),
              ]),
              node('role', 'FormField', { label: 'Role' }, [
                node('role-input', 'Select', {
                  value: 'finance',
                  placeholder: '',
                  name: 'role',
                  options: [
                    { label: 'Finance', value: 'finance' },
                    { label: 'Founder', value: 'founder' },
                    { label: 'Board', value: 'board' },
                  ],
                }),
              ]),
              node(
                'phone',
                'FormField',
                { label: 'Phone', error: 'Enter the number with its country code, such as +49.' },
                [
                  node('phone-input', 'Input', {
                    type: 'tel',
                    value: '040 555 01',
                    placeholder: '',
                    name: 'phone',
                  }),
                ],
              ),
            ]),
            node('about', 'FormField', { label: 'About you', help: 'A sentence or two.' }, [
              node('about-input', 'Textarea', {
                value: 'I keep the books of Lumen Studios, and our promises to the bank.',
                placeholder: '',
                rows: 3,
                name: 'about',
              }),
            ]),
          ]),
        ]),
        node('looks', 'Card', {}, [
          node('looks-header', 'CardHeader', {}, [
            node('looks-title', 'CardTitle', { text: 'Preferences', level: 2 }),
          ]),
          node('looks-content', 'CardContent', {}, [
            node('theme', 'FormField', { label: 'Appearance' }, [
              node('theme-input', 'RadioGroup', {
                look: 'cards',
                orientation: 'horizontal',
                value: 'system',
                name: 'theme',
                options: [
                  { label: 'Light', value: 'light' },
                  { label: 'Dark', value: 'dark' },
                  { label: 'As the system', value: 'system' },
                ],
              }),
            ]),
            node('floor', 'Slider', {
              label: 'Warn me when the forecast falls below',
              value: 100,
              min: 0,
              max: 250,
              step: 10,
              unit: ' k€',
            }),
          ]),
        ]),
        node('notices', 'Card', {}, [
          node('notices-header', 'CardHeader', {}, [
            node('notices-title', 'CardTitle', { text: 'Notifications', level: 2 }),
            node('notices-text', 'CardDescription', {
              text: 'We write rarely, and never to sell.',
            }),
          ]),
          node('notices-content', 'CardContent', {}, [
            toggle('weekly', 'Weekly summary', 'Every Monday at eight, in your time zone.', true),
            node('line-1', 'Divider', {}),
            toggle(
              'floor',
              'Balance warnings',
              'As soon as the forecast crosses your floor.',
              true,
            ),
            node('line-2', 'Divider', {}),
            toggle('news', 'Product news', 'What is new, four times a year.', false),
          ]),
        ]),
        node('terms', 'Checkbox', {
          text: 'Let my team see my working hours',
          description: 'They can then plan reviews for when you are there.',
          checked: true,
          name: 'hours',
        }),
        node('actions', 'Flex', { justify: 'end', gap: '3' }, [
          node('cancel', 'Button', { text: 'Discard', variant: 'ghost', type: 'reset' }),
          node('save', 'Button', { text: 'Save changes', type: 'submit' }),
        ]),
      ]),
    ]),
  ]),
}

function toggle(id: string, text: string, description: string, checked: boolean) {
  return node(`notice-${id}`, 'Switch', {
    text,
    description,
    checked,
    labelPosition: 'start',
    name: id,
  })
}
