import { z } from 'zod'
import type { Endpoint } from '../kernel/endpoint.ts'
import { apis } from './apis.ts'

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
  })
  return json
}

type ObjectSchema = { properties?: Record<string, object>; required?: string[] }

const parameters = (schema: ObjectSchema, place: 'path' | 'query') =>
  Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (schema.required ?? []).includes(name),
    schema: property,
  }))

function operation(concept: string, name: string, e: Endpoint): object {
  const params = parameters(schemaOf(e.params, 'input') as ObjectSchema, 'path')
  const body = schemaOf(e.body, 'input') as ObjectSchema
  const hasBody = e.method !== 'GET' && Object.keys(body.properties ?? { any: 1 }).length > 0
  const once = e.once
    ? [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', format: 'uuid' } }]
    : []
  const media = e.kind === 'upload' ? 'multipart/form-data' : 'application/json'
  const file = {
    type: 'object',
    properties: { ...body.properties, file: { type: 'string', format: 'binary' } },
    required: [...(body.required ?? []), 'file'],
  }
  const problem = {
    description: 'Problema',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
  return {
    operationId: `${concept}.${name}`,
    tags: [concept],
    summary: e.summary,
    'x-permission': e.permission,
    ...(e.target === 'public' ? { security: [] } : {}),
    parameters: [...params, ...(e.method === 'GET' ? parameters(body, 'query') : []), ...once],
    ...(e.kind === 'upload' || hasBody
      ? {
          requestBody: {
            required: true,
            content: { [media]: { schema: e.kind === 'upload' ? file : body } },
          },
        }
      : {}),
    responses: {
      200:
        e.kind === 'download'
          ? {
              description: 'Documento',
              content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
            }
          : {
              description: 'Fatto',
              content: { 'application/json': { schema: schemaOf(e.reply, 'output') } },
            },
      default: problem,
    },
  }
}

/** OpenAPI 3.1 of every endpoint, printed from the contracts. */
export function openApi(version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, object>> = {}
  for (const [concept, api] of Object.entries(apis)) {
    for (const [name, e] of Object.entries(api) as [string, Endpoint][]) {
      const path = (e.root ? e.path : `/api${e.path}`).replace(/:(\w+)/g, '{$1}')
      paths[path] = { ...paths[path], [e.method.toLowerCase()]: operation(concept, name, e) }
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'SISO',
      version,
      description: 'Sistema informativo dei servizi sociali',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    paths,
    security: [{ session: [] }],
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'siso' } },
      schemas: {
        Problem: {
          type: 'object',
          description: 'RFC 9457',
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            details: { type: 'object' },
          },
          required: ['type', 'title', 'status'],
        },
      },
    },
  }
}
