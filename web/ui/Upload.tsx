import { useState } from 'react'
import { FieldNotes, useField, type FieldLook } from './field-frame.tsx'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'

export type UploadedFile = {
  readonly id: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Share sent, 0–1; 1 = arrived. */
  readonly progress: number
  readonly error?: string | undefined
}
export type UploadProps = FieldLook & {
  files: readonly UploadedFile[]
  onAdd: (files: readonly File[]) => void
  onRemove: (id: string) => void
  /** `application/pdf,image/*`. */
  accept?: string | undefined
  /** One file only. */
  single?: boolean | undefined
  name?: string | undefined
}

/** `1,4 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`
  const [amount, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'kB'] : [bytes / 1024 ** 2, 'MB']
  return `${amount.toLocaleString('it-IT', { maximumFractionDigits: 1 })} ${unit}`
}

/** Files from a button, dragged, or from the phone's camera; each with its progress. */
export function Upload(props: UploadProps) {
  const { files, onAdd, onRemove, accept, single } = props
  const field = useField(props, props.name)
  const [over, setOver] = useState(false)
  const add = (list: FileList | null) =>
    list && list.length > 0 && onAdd([...list].slice(0, single ? 1 : undefined))
  return (
    <div className="field">
      <span className="legend" id={`${field.id}-label`}>
        {props.label}
      </span>
      <div
        className="drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          add(event.dataTransfer.files)
        }}
      >
        <input
          {...field.control}
          type="file"
          multiple={!single}
          accept={accept}
          disabled={props.reason !== undefined}
          aria-labelledby={`${field.id}-label ${field.id}-pick`}
          onChange={(event) => {
            add(event.target.files)
            event.target.value = ''
          }}
        />
        <label id={`${field.id}-pick`} htmlFor={field.id} className="button button-small">
          <Icon name="upload" small />
          Scegli {single ? 'un file' : 'i file'}
        </label>
        <span className="muted">oppure trascina {single ? 'il file' : 'i file'} qui</span>
      </div>
      <FieldNotes id={field.id} hint={props.hint} reason={props.reason} error={props.error} />
      {files.length > 0 && (
        <ul className="files" aria-label={`${props.label}: file scelti`}>
          {files.map((file) => (
            <li key={file.id}>
              <Icon name="file" small />
              <span>{file.name}</span>
              <small className="muted">{sizeText(file.size)}</small>
              {file.error ? (
                <span className="field-error" role="alert">
                  {file.error}
                </span>
              ) : file.progress < 1 ? (
                <progress value={file.progress} aria-label={`Invio di ${file.name}`} />
              ) : (
                <small className="state-success">arrivato</small>
              )}
              <IconButton icon="close" label={`Togli ${file.name}`} onClick={() => onRemove(file.id)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
