import { expect, test } from 'vitest'
import { z } from 'zod'
import { formResolver, showIssues } from './form.ts'
import { Problem } from './problem.ts'

const plan = z.strictObject({ goals: z.array(z.strictObject({ title: z.string().min(3) })), hours: z.int() })
const options = { fields: {}, shouldUseNativeValidation: false }

test('a form is checked with the schema of its contract, each error at its field, in Italian', async () => {
  const { errors } = await formResolver(plan)(
    { goals: [{ title: 'ok!' }, { title: '' }], hours: 1.5 },
    undefined,
    options,
  )
  expect(errors.goals?.[1]?.title?.message).toMatch(/troppo|corto|piccol|almeno|caratteri/i)
  expect(errors.goals?.[0]).toBeUndefined()
  expect(errors.hours).toBeDefined()
})

test('a form that is right gives its values', async () => {
  const values = { goals: [{ title: 'casa' }], hours: 2 }
  expect(await formResolver(plan)(values, undefined, options)).toEqual({ values, errors: {} })
})

test('what the server did not accept is shown at its field', () => {
  const shown: unknown[] = []
  const problem = new Problem({
    status: 400,
    issues: [{ path: ['goals', 0, 'title'], message: 'Troppo corto.' }],
  })
  expect(showIssues<z.infer<typeof plan>>(problem, (name, error) => shown.push([name, error.message]))).toBe(
    true,
  )
  expect(shown).toEqual([['goals.0.title', 'Troppo corto.']])
  expect(showIssues(new Problem({ status: 409 }), () => undefined)).toBe(false)
})
