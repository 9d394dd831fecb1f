import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Refusal } from '../../domain/kernel/refusal.ts'
import { printable, printableText, replaceUnreadable, withoutQuotes } from './printable.ts'
import { createPrinter } from './typst.ts'

const root = mkdtempSync(join(tmpdir(), 'siso-print-'))
mkdirSync(join(root, 'x', 'print'), { recursive: true })
const template = (name: string, text: string) => {
  writeFileSync(join(root, 'x', 'print', `${name}.typ`), text)
  return `x/print/${name}.typ` as const
}
const head = '#let data = json(bytes(sys.inputs.data))\n#set text(lang: "it", font: "Titillium Web")\n'
const titled = `${head}#set document(title: "Prova", date: datetime(year: 2026, month: 11, day: 4))\n`
const plain = template('plain', `${titled}= Prova\n#data.text`)

const printer = createPrinter({ root })
afterAll(async () => {
  await printer.close()
  rmSync(root, { recursive: true })
})

describe('printing', () => {
  it('gives a tagged PDF/UA-1 in Italian, dated by its data', async () => {
    const pdf = Buffer.from(await printer.pdf(plain, { text: 'perché' })).toString('latin1')
    expect(pdf).toMatch(/^%PDF-1\.7/)
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf).toContain('/Lang (it)')
    expect(pdf).toContain('D:20261104000000Z')
    expect(pdf).toContain('/StructTreeRoot')
  })

  it('gives the same bytes for the same data, whoever compiles', async () => {
    const other = createPrinter({ root })
    const [first, second] = await Promise.all([
      printer.pdf(plain, { text: 'a' }),
      other.pdf(plain, { text: 'a' }),
    ])
    await other.close()
    expect(Buffer.compare(first, second)).toBe(0)
    expect(Buffer.compare(first, await printer.pdf(plain, { text: 'b' }))).not.toBe(0)
  })

  it('refuses a paper without a title or with an image without words for who does not see', async () => {
    const untitled = template('untitled', `${head}= Prova`)
    const mute = template(
      'mute',
      `${titled}= Prova\n#image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"))`,
    )
    await expect(printer.pdf(untitled, {})).rejects.toThrow(/missing document title/)
    await expect(printer.pdf(mute, {})).rejects.toThrow(/missing alt text/)
  })

  it('goes on after an error, in order, each document with its own data', async () => {
    const broken = template('broken', `${titled}#nothing`)
    const texts = ['uno', 'due', 'tre', 'quattro']
    const alone = await Promise.all(texts.map((text) => createOne(text)))
    const answers = await Promise.allSettled([
      printer.pdf(broken, {}),
      ...texts.map((text) => printer.pdf(plain, { text })),
    ])
    expect(answers.map(({ status }) => status)).toEqual(['rejected', ...texts.map(() => 'fulfilled')])
    expect(
      answers
        .slice(1)
        .map((a) => a.status === 'fulfilled' && Buffer.from(a.value).equals(alone.shift() ?? Buffer.of())),
    ).toEqual(texts.map(() => true))
  })
  const createOne = async (text: string) => Buffer.from(await printer.pdf(plain, { text }))

  it('draws □ for a character of a writing system it has no font for, and prints', async () => {
    await expect(printer.pdf(plain, { text: 'Wang 王小明, বাংলা, \ud800 \u0001' })).resolves.toBeInstanceOf(
      Uint8Array,
    )
  })

  it('cannot read outside its folder nor fetch packages', async () => {
    const outside = template('outside', `${titled}= x\n#read("../../../../../../../etc/hostname")`)
    await expect(printer.pdf(outside, {})).rejects.toThrow()
  })
})

describe('where printing cannot be done', () => {
  it('is unavailable when the compiler is not installed, with the sentence of the catalogue', async () => {
    const none = createPrinter({ binding: '@example/no-such-binding' })
    expect(none.available).toBe(false)
    await expect(none.pdf(plain, {})).rejects.toEqual(new Refusal('printing-unavailable'))
  })

  it('becomes unavailable when the compiler is there but does not load', async () => {
    const wrong = createPrinter({ binding: 'zod' })
    await expect(wrong.pdf(plain, {})).rejects.toEqual(new Refusal('printing-unavailable'))
    expect(wrong.available).toBe(false)
  })

  it('gives up on a document that takes too long, and on a queue too long', async () => {
    const hasty = createPrinter({ root, timeLimit: 0, queueLimit: 1 })
    const answers = await Promise.allSettled([1, 2, 3].map((n) => hasty.pdf(plain, { text: String(n) })))
    expect(answers.map((a) => a.status === 'rejected' && a.reason)).toEqual(
      [1, 2, 3].map(() => new Refusal('overloaded')),
    )
    await hasty.close()
  })
})

describe('a text on paper', () => {
  it('loses control characters and marks that turn the order of letters, keeps lines and accents', () => {
    expect(printableText('a\u0000b\u202ec\u200bd\r\ne\tperche\u0301 \ud800')).toBe('abcd\ne\tperché \ufffd')
  })

  it('can break inside a word longer than the line', () => {
    expect(
      printableText('x'.repeat(90))
        .split('\u200b')
        .map((part) => part.length),
    ).toEqual([40, 40, 10])
    expect(printable('{"a":["x\\u0000"],"n":1}')).toBe('{"a":["x"],"n":1}')
  })

  it('has □ for what the compiler cannot draw, and never touches the syntax around it', () => {
    const said =
      'message: "the text `\\"王\\"` could not be displayed with font", message: "the text `\\"\\\\u{9be}\\"` could not be displayed"'
    expect(replaceUnreadable('{"a":"王\u09be{}"}', said)).toBe('{"a":"□□{}"}')
    expect(replaceUnreadable('{"a":"b"}', 'the text `\\"b\\"` could not be displayed')).toBe('{"a":"b"}')
  })

  it('is never repeated in the message of an error, which goes to the log', () => {
    expect(withoutQuotes('message: "the text `\\"D’Angelò\\"` is wrong", message: "x"')).toBe(
      'the text `"…"` is wrong; x',
    )
    expect(withoutQuotes('no font for "Rossi"')).toBe('no font for "…"')
  })
})
