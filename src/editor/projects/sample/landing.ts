import type { NestedTree } from '@/model/tree/types'
import { productPreview } from './landingPreview'
import { nodesOf } from './node'

const node = nodesOf('landing')

/** The landing page of a product that does not exist. */
export const landing: NestedTree = {
  id: 'sample-landing',
  name: 'Landing page',
  sample: true,
  addedAt: 1,
  root: node('root', 'Box', { padding: '0' }, [
    node(
      'navbar',
      'Navbar',
      {
        brand: 'Tidewater',
        icon: 'waves',
        sticky: true,
        links: [
          { label: 'Product', href: '#product' },
          { label: 'Customers', href: '#customers' },
          { label: 'Pricing', href: '#pricing' },
          { label: 'Questions', href: '#questions' },
        ],
      },
      {
        slots: {
          actions: [
            node('signin', 'Button', { text: 'Sign in', variant: 'ghost', size: 'sm' }),
            node('start', 'Button', { text: 'Start free', size: 'sm' }),
          ],
        },
      },
    ),
    node(
      'hero',
      'Hero',
      {
        eyebrow: 'New: shared forecasts',
        title: 'Know what the month will bring',
        description:
          'Tidewater reads your invoices, orders and payroll, and shows your team in one calm view how much cash there is today, and in ninety days.',
        note: 'Free for 30 days. No credit card, no sales call.',
      },
      {
        slots: {
          actions: [
            node('hero-start', 'Button', {
              text: 'Start free',
              size: 'lg',
              icon: 'arrow-right',
              iconPosition: 'end',
            }),
            node('hero-tour', 'Button', {
              text: 'Watch the tour',
              size: 'lg',
              variant: 'outline',
              icon: 'play',
            }),
          ],
          media: [productPreview],
        },
      },
    ),
    node('numbers', 'StatsBar', {
      look: 'plain',
      items: [
        { value: '3,400', label: 'Finance teams' },
        { value: '€ 2.1 bn', label: 'Forecast every month' },
        { value: '± 3 %', label: 'Median deviation' },
        { value: '6 h', label: 'Saved per week' },
      ],
    }),
    node(
      'features',
      'FeatureGrid',
      {
        eyebrow: 'Product',
        title: 'From bank feed to board slide',
        description: 'Five minutes to connect. From then on, the numbers come to you.',
        background: 'muted',
      },
      {
        children: [
          node('feature-connect', 'Feature', {
            icon: 'puzzle',
            title: 'Connects to what you have',
            text: 'Banks, accounting and payroll in 28 countries. Read-only, and revoked with one click.',
          }),
          node('feature-forecast', 'Feature', {
            icon: 'chart-line',
            title: 'A forecast that explains itself',
            text: 'Every point on the curve opens into the invoices and salaries behind it.',
          }),
          node('feature-scenarios', 'Feature', {
            icon: 'git-branch',
            title: 'Ask “what if?”',
            text: 'Hire two people in May, lose a customer in June. Compare scenarios side by side.',
          }),
          node('feature-alerts', 'Feature', {
            icon: 'bell',
            title: 'A word before it gets tight',
            text: 'Set a floor. Tidewater tells you weeks before the balance goes below it.',
          }),
          node('feature-share', 'Feature', {
            icon: 'users',
            title: 'One number for everyone',
            text: 'Founders, finance and the board look at the same page, always up to date.',
          }),
          node('feature-safe', 'Feature', {
            icon: 'shield-check',
            title: 'Kept like a bank keeps it',
            text: 'Encrypted, hosted in the EU, audited each year. You can take your data and go.',
          }),
        ],
      },
    ),
    node('customers', 'Section', { size: 'lg' }, [
      node('customers-title', 'Heading', {
        text: 'What finance people say',
        level: 2,
        size: 'xl',
        align: 'center',
      }),
      node('quotes', 'Grid', { columns: 3, minColumnWidth: '17rem', gap: '5' }, [
        node('quote-maya', 'Testimonial', {
          quote:
            '“We used to spend the first Monday of each month on the forecast. Now we spend it on the decision.”',
          name: 'Maya Okafor',
          role: 'CFO, Lumen Studios',
        }),
        node('quote-jonas', 'Testimonial', {
          quote:
            '“It saw the gap in August coming in May. That one notice paid for ten years of Tidewater.”',
          name: 'Jonas Lindqvist',
          role: 'Founder, Fjord Cycles',
        }),
        node('quote-carla', 'Testimonial', {
          quote:
            '“Our board asks better questions, because for the first time they can see where a number comes from.”',
          name: 'Carla Romero',
          role: 'Head of Finance, Verde Foods',
        }),
      ]),
    ]),
    node(
      'pricing',
      'PricingTable',
      {
        eyebrow: 'Pricing',
        title: 'A price you can forecast',
        description: 'Per company, not per seat. Invite everyone.',
        background: 'muted',
      },
      [
        node('plan-solo', 'PricingPlan', {
          name: 'Small',
          description: 'One company, one bank.',
          price: '€ 29',
          period: 'per month',
          buttonText: 'Start free',
          features: [
            { text: '90-day forecast' },
            { text: 'One connected bank' },
            { text: 'Alerts by email' },
          ],
        }),
        node('plan-growing', 'PricingPlan', {
          name: 'Growing',
          description: 'For a finance team of its own.',
          price: '€ 99',
          period: 'per month',
          buttonText: 'Start free',
          featured: true,
          badge: 'Most chosen',
          features: [
            { text: '18-month forecast and scenarios' },
            { text: 'Unlimited banks and currencies' },
            { text: 'Board reports, ready to send' },
            { text: 'Answers within four hours' },
          ],
        }),
        node('plan-group', 'PricingPlan', {
          name: 'Group',
          description: 'Several companies under one roof.',
          price: '€ 290',
          period: 'per month',
          buttonText: 'Talk to us',
          features: [
            { text: 'Everything in Growing' },
            { text: 'Consolidation across companies' },
            { text: 'Single sign-on and audit log' },
          ],
        }),
      ],
    ),
    node('questions', 'Section', { maxWidth: 'md', size: 'lg' }, [
      node('questions-title', 'Heading', {
        text: 'Good questions',
        level: 2,
        size: 'xl',
        align: 'center',
      }),
      node('faq', 'Accordion', { single: true }, [
        node('faq-bank', 'AccordionItem', { title: 'Can Tidewater move money?', open: true }, [
          node('faq-bank-text', 'Text', {
            text: 'No. We only ever ask your bank for read access, and you can withdraw it there at any time.',
          }),
        ]),
        node('faq-time', 'AccordionItem', { title: 'How long until the first forecast?' }, [
          node('faq-time-text', 'Text', {
            text: 'About five minutes: connect a bank, confirm what repeats every month, done. It gets better as it learns your customers.',
          }),
        ]),
        node('faq-leave', 'AccordionItem', { title: 'What if we leave?' }, [
          node('faq-leave-text', 'Text', {
            text: 'You export everything as spreadsheets, and thirty days later nothing of yours is left with us.',
          }),
        ]),
      ]),
    ]),
    node(
      'call',
      'CallToAction',
      {
        title: 'See your next ninety days today',
        description: 'Connect one account and have the first forecast before the coffee is cold.',
      },
      {
        slots: {
          actions: [
            node('call-start', 'Button', { text: 'Start free', size: 'lg', variant: 'secondary' }),
            node('call-talk', 'Button', { text: 'Talk to us', size: 'lg', variant: 'ghost' }),
          ],
        },
      },
    ),
    node(
      'footer',
      'Footer',
      {
        brand: 'Tidewater',
        icon: 'waves',
        text: 'Cash forecasts for companies that would rather build things.',
        note: '© 2026 Tidewater GmbH, Hamburg. All rights reserved.',
      },
      [
        node('footer-product', 'FooterColumn', {
          title: 'Product',
          links: [
            { label: 'Forecasts', href: '#product' },
            { label: 'Scenarios', href: '#product' },
            { label: 'Pricing', href: '#pricing' },
          ],
        }),
        node('footer-company', 'FooterColumn', {
          title: 'Company',
          links: [
            { label: 'About', href: '#' },
            { label: 'Careers', href: '#' },
            { label: 'Contact', href: '#' },
          ],
        }),
        node('footer-legal', 'FooterColumn', {
          title: 'Legal',
          links: [
            { label: 'Privacy', href: '#' },
            { label: 'Terms', href: '#' },
            { label: 'Imprint', href: '#' },
          ],
        }),
      ],
    ),
  ]),
}
