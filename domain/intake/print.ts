import { sectionOf, section, dataClass } from '../consent/data-class.ts'
import { blockLabels } from './field.ts'
import { fieldIds, fieldOf, labelOf } from './fields.ts'
import {
  dispatchActionLabels,
  dispatchLifecycle,
  dispatchStateLabels,
  sheetActionLabels,
  sheetLifecycle,
  sheetStateLabels,
} from './lifecycle.ts'

type Drawn = {
  readonly initial: string
  readonly states: readonly string[]
  readonly actions: Readonly<Record<string, { readonly from: readonly string[]; readonly to: string }>>
}

/** A lifecycle as a Mermaid state diagram, with Italian labels. */
export function lifecycleMermaid(
  l: Drawn,
  states: Readonly<Record<string, string>>,
  actions: Readonly<Record<string, string>>,
): string {
  const id = (state: string) => state.replaceAll('-', '_')
  return [
    'stateDiagram-v2',
    ...l.states.map((s) => `  ${id(s)} : ${states[s] ?? s}`),
    `  [*] --> ${id(l.initial)}`,
    ...Object.entries(l.actions).flatMap(([action, { from, to }]) =>
      from.map((f) => `  ${id(f)} --> ${id(to)} : ${actions[action] ?? action}`),
    ),
  ].join('\n')
}

export const sheetMermaid = (): string =>
  lifecycleMermaid(sheetLifecycle, sheetStateLabels, sheetActionLabels)
export const dispatchMermaid = (): string =>
  lifecycleMermaid(dispatchLifecycle, dispatchStateLabels, dispatchActionLabels)

const fenced = (diagram: string) => ['```mermaid', diagram, '```', '']

/** Lifecycles and catalogue of the fields, in Italian Markdown for docs/generated. */
export const intakeMarkdown = (): string =>
  [
    '# Scheda di accesso',
    '',
    '## Stati della scheda',
    '',
    ...fenced(sheetMermaid()),
    '## Stati dell’invio',
    '',
    ...fenced(dispatchMermaid()),
    '## Campi',
    '',
    '| Campo | Etichetta | Sezione | Blocco | Classe di dati |',
    '| --- | --- | --- | --- | --- |',
    ...fieldIds.map((id) => {
      const { class: c, block } = fieldOf(id)
      const cells = [
        `\`${id}\``,
        labelOf(id),
        section.label(sectionOf[c]),
        block === undefined ? '' : blockLabels[block],
        dataClass.label(c),
      ]
      return `| ${cells.join(' | ')} |`
    }),
    '',
  ].join('\n')
