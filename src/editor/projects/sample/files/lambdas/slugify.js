/** Makes an address of a title: “Know what comes!” becomes “know-what-comes”. */
export default async function (input, ctx) {
  const title = typeof input === 'string' ? input : input?.title
  if (typeof title !== 'string') throw new TypeError('Give a title, such as { "title": "Hello" }.')
  const slug = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  ctx.log('slug:', slug)
  return { title, slug }
}
