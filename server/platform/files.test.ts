import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { openFiles } from './files.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'siso-files-'))
afterAll(() => rmSync(folder, { recursive: true }))
const files = openFiles(folder)
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(70_000, 'testo riservato ')])

test('a file lies encrypted on the disk and comes back whole', async () => {
  const received = await files.receive(
    Readable.from([pdf.subarray(0, 9), pdf.subarray(9)]),
    'segnalazione.pdf',
    1_000_000,
  )
  expect(received).toMatchObject({ name: 'segnalazione.pdf', type: 'application/pdf', size: pdf.length })
  expect(readFileSync(path.join(folder, received.id)).includes('testo riservato')).toBe(false)
  expect(await buffer(await files.read(received.id, received.key))).toEqual(pdf)
})

test('a tampered file is not handed out as if it were whole', async () => {
  const { id, key } = await files.receive(Readable.from([pdf]), 'a.pdf', 1_000_000)
  const other = await files.receive(Readable.from([pdf]), 'b.pdf', 1_000_000)
  await expect(async () => buffer(await files.read(id, other.key))).rejects.toThrow()
  expect(key).not.toEqual(other.key)
})

test('too large a file is refused and leaves nothing behind', async () => {
  const before = await files.list()
  await expect(files.receive(Readable.from([pdf]), 'a.pdf', 1_000)).rejects.toMatchObject({
    code: 'too-large',
  })
  expect(await files.list()).toEqual(before)
})

// prettier-ignore
const hostile: [string, Buffer][] = [
  ['HTML',             Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['SVG',              Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a program',        Buffer.from('7f454c46020101', 'hex')],
  ['a Windows program', Buffer.from('4d5a900003000000', 'hex')],
  ['a shell script',   Buffer.from('#!/bin/sh\nrm -rf /\n')],
  ['XML',              Buffer.from('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')],
  ['a plain archive',  Buffer.from('504b03041400000008', 'hex')],
  ['an empty file',    Buffer.alloc(0)],
  ['plain text',       Buffer.from('solo parole')],
]
test.each(hostile)('%s is refused whatever its name says, and leaves nothing behind', async (_, content) => {
  const before = await files.list()
  await expect(
    files.receive(Readable.from(content.length ? [content] : []), 'innocuo.pdf', 1_000_000),
  ).rejects.toMatchObject({ code: 'wrong-media' })
  expect(await files.list()).toEqual(before)
})

test('the name of a file is shown, never used as a path', async () => {
  const { name, id } = await files.receive(
    Readable.from([pdf]),
    '..\\..\\etc/passwd\u0000\u202efdp.exe',
    1_000_000,
  )
  expect(name).toBe('passwdfdp.exe')
  expect(await files.list()).toContain(id)
})
