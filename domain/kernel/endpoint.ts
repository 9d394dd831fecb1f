import { z } from 'zod'

/** On what an endpoint acts; decides how the server authorises it. */
// prettier-ignore
export const targets = {
  record:  'la scheda con l’id nel percorso',
  parent:  'una nuova riga sotto la scheda con l’id nel percorso',
  context: 'l’insieme che l’operatore vede dal proprio contesto di lavoro',
  self:    'ciò che è dell’operatore stesso',
  public:  'nessuna identità richiesta',
} as const
export type Target = keyof typeof targets

/** What travels: JSON both ways; a page of rows; a file in; a file out. */
export type Kind = 'endpoint' | 'list' | 'upload' | 'download'

/** One HTTP endpoint as plain data: the server binds it, the web calls it, OpenAPI prints it. */
export type Endpoint<
  Permission extends string = string,
  P extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
  K extends Kind = Kind,
> = {
  readonly kind: K
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: `/${string}`
  readonly target: Target
  readonly permission: Permission
  /** One Italian sentence for the OpenAPI document. */
  readonly summary: string
  readonly params: P
  /** The JSON body; for GET the query string; for an upload the text fields beside the file. */
  readonly body: B
  readonly reply: R
  /** Lives at the root of the site, not under /api: agreed with outside programs. */
  readonly root?: true
  /** A POST that creates: with the same `Idempotency-Key` it happens once. */
  readonly once?: true
}
export type Api<Permission extends string = string> = Record<string, Endpoint<Permission>>

type Spec<N extends string, P extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = Omit<
  Endpoint<N, P, B, R>,
  'kind' | 'params' | 'body' | 'reply'
> & { params?: P; body?: B; reply?: R }

export const Nothing = z.strictObject({})
export type Nothing = z.infer<typeof Nothing>

const ofKind =
  <const K extends Kind>(kind: K) =>
  <
    const N extends string,
    P extends z.ZodType = typeof Nothing,
    B extends z.ZodType = typeof Nothing,
    R extends z.ZodType = typeof Nothing,
  >(
    spec: Spec<N, P, B, R>,
  ): Endpoint<N, P, B, R, K> => {
    const schema = <S extends z.ZodType>(given: S | undefined) => given ?? (Nothing as unknown as S)
    return { ...spec, kind, params: schema(spec.params), body: schema(spec.body), reply: schema(spec.reply) }
  }

export const endpoint = ofKind('endpoint')
export const list = ofKind('list')
export const upload = ofKind('upload')
/** Its reply is a stream; the `reply` schema stays empty. */
export const download = ofKind('download')

/** The query of a list: where the last page ended and how many rows to show. */
export const PageQuery = z.strictObject({
  cursor: z.string().max(400).optional(),
  size: z.enum(['25', '50', '100']).optional(),
})
export type PageQuery = z.infer<typeof PageQuery>

/** A page of rows; `next` is the cursor of the following page, null on the last. */
export const pageOf = <S extends z.ZodType>(row: S) =>
  z.strictObject({ rows: z.array(row), next: z.string().nullable() })
export type Page<Row> = { rows: Row[]; next: string | null }

export type Params<E extends Endpoint> = z.output<E['params']>
export type Body<E extends Endpoint> = z.output<E['body']>
export type Reply<E extends Endpoint> = z.input<E['reply']>
