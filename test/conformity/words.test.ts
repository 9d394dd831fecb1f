import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

// People are called by what they are, never by a label. The words come from the content style of the product:
// what must not be read on a screen, on paper or in the guide, and what is said instead.

type Forbidden = {
  /** Stems with their endings, without boundaries: those are added. */
  readonly word: string
  readonly say: string
  /** Phrases in which the word is right, each with its reason. */
  readonly except?: Readonly<Record<string, string>>
}

// prettier-ignore
const forbidden: readonly Forbidden[] = [
  { word: 'handicappat[oaie]',           say: 'persona con disabilità' },
  { word: 'disabil[ei]',                 say: 'persona con disabilità' },
  { word: 'invalid[oaie]',               say: 'persona con invalidità riconosciuta' },
  { word: 'clandestin[oaie]',            say: 'persona senza titolo di soggiorno' },
  { word: 'extracomunitari[oae]?',       say: 'cittadino o cittadina non UE' },
  { word: 'barbon[ei]|clochard|senzatetto', say: 'persona senza dimora' },
  { word: 'zingar[oaie]|nomad[ei]',      say: 'rom e sinti' },
  { word: 'cas[oi] difficil[ei]',        say: 'una descrizione dei fatti' },
  { word: 'multiproblematic[oaie]?|multiproblematiche', say: 'una descrizione dei fatti' },
  { word: 'soggett[oi]',                 say: 'persona', except: {
    'soggetto erogante':  'nome che il kit B2.1 (2.3) dà a chi eroga servizi: è un ente, non una persona',
    'soggetti eroganti':  'lo stesso, al plurale',
  } },
  { word: 'badant[ei]',                  say: 'assistente familiare' },
  { word: 'minori stranieri',            say: 'bambini, ragazzi, minorenni', except: {
    'minori stranieri non accompagnati': 'definizione della legge 47/2017, art. 2',
  } },
  { word: 'ragazz[ae] madr[ei]',         say: 'nucleo monogenitoriale' },
]

const bounded = (word: string) => new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${word})(?![\p{L}\p{M}])`, 'giu')
const rules = forbidden.map((f) => ({ ...f, pattern: bounded(f.word), allowed: Object.keys(f.except ?? {}) }))

/** What is wrong in a text: the word found and what to say instead. */
function wordsToChange(text: string): string[] {
  return rules.flatMap(({ pattern, allowed, say }) => {
    const rest = allowed.reduce((t, phrase) => t.replaceAll(new RegExp(phrase, 'giu'), ''), text)
    return [...rest.matchAll(pattern)].map(([found]) => `«${found}»: di’ «${say}»`)
  })
}

const root = path.join(import.meta.dirname, '../..')
const away = new Set(['node_modules', 'dist', 'data', 'coverage', '.git'])

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name)
    if (away.has(entry.name) || entry.isSymbolicLink()) return []
    return entry.isDirectory() ? filesIn(name) : [name]
  })
}
const files = filesIn('.')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

type Piece = { readonly text: string; readonly line: number }

/** What a program may show: strings, templates and the text between tags; never comments or names. */
function piecesOf(file: string): Piece[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true)
  const pieces: Piece[] = []
  const visit = (node: ts.Node): void => {
    const shown = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)
    if (shown) pieces.push({ text: node.text, line: lineAt(node) })
    ts.forEachChild(node, visit)
  }
  const lineAt = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart()).line + 1
  visit(source)
  return pieces
}

const linesOf = (file: string): Piece[] =>
  read(file)
    .split('\n')
    .map((text, i) => ({ text, line: i + 1 }))

const isProgram = (file: string) =>
  /^(domain|server|web)\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file)
const isPaper = (file: string) => /^server\/.*\/print\/.*\.(typ|json)$/.test(file)
const isGuide = (file: string) => /^(README|CONTRIBUTING)\.md$|^docs\/.*\.md$/.test(file)

describe('the words for people are respectful', () => {
  const found = (pieces: (file: string) => Piece[]) => (file: string) =>
    pieces(file).flatMap(({ text, line }) => wordsToChange(text).map((w) => `${file}:${line} ${w}`))

  test('on the screens and in the refusals', () => {
    const programs = files.filter(isProgram)
    expect(programs.length).toBeGreaterThan(100)
    expect(programs.flatMap(found(piecesOf))).toEqual([])
  })
  test('on the printed papers', () => {
    const papers = files.filter(isPaper)
    expect(papers.length).toBeGreaterThan(5)
    expect(papers.flatMap(found(linesOf))).toEqual([])
  })
  test('in the guides', () => {
    expect(files.filter(isGuide).flatMap(found(linesOf))).toEqual([])
  })
  test.each([
    ['Assistenza di una badante', 1],
    ['Soggetto: invalido civile, extracomunitario', 3],
    ['Operatore del soggetto erogante', 0],
    ['Persona con disabilità e invalidità riconosciuta', 0],
    ['Richiesta non valida', 0],
  ])('«%s» has %i words to change', (text, count) => {
    expect(wordsToChange(text).length).toBe(count)
  })
})

describe('all that is shown or tried is invented', () => {
  const written = files.filter(
    (f) => /\.(tsx?|m?js|sql|tsv|json|typ|md|ya?ml|html|css)$/.test(f) && f !== 'package-lock.json',
  )

  test('no e-mail address leads outside example.org', () => {
    const address = /[\w.+-]+@((?:[\w-]+\.)+[a-z]{2,})(?![\w@])/giu
    const outside = written.flatMap((file) =>
      linesOf(file).flatMap(({ text, line }) =>
        [...text.matchAll(address)]
          .filter(([, domain = '']) => !/(^|\.)example\.org$/i.test(domain))
          .map(([found]) => `${file}:${line} ${found}`),
      ),
    )
    expect(outside).toEqual([])
  })

  test('the demo uses no place code, alone or in a fiscal code, that exists', () => {
    const demo = files.filter(
      (f) => /^server\/(.*\/)?demo[^/]*(\/|\.\w+$)/.test(f) && !f.endsWith('.test.ts'),
    )
    expect(demo.length).toBeGreaterThan(3)
    const real = /(?<![A-Z0-9])(?:[A-Z]{6}\d{2}[A-EHLMPR-T]\d{2})?[A-MZ]\d{3}(?:[A-Z])?(?![A-Z0-9])/gu
    expect(
      demo.flatMap((file) =>
        linesOf(file).flatMap(({ text, line }) =>
          [...text.matchAll(real)].map(([found]) => `${file}:${line} ${found}`),
        ),
      ),
    ).toEqual([])
  })
})
