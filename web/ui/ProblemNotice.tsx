import { problemText } from '../platform/problem-text.ts'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

export type ProblemNoticeProps = { error: unknown; onRetry?: (() => void) | undefined }

/** What did not work, in words, with the way to try again. Shows nothing when there is no error. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  if (error === null || error === undefined) return null
  const { title, text } = problemText(error)
  return (
    <Notice tone="danger" title={title} announced>
      <div className="stack stack-tight">
        {text && <p>{text}</p>}
        {onRetry && (
          <div>
            <Button small icon="refresh" onClick={onRetry}>
              Riprova
            </Button>
          </div>
        )}
      </div>
    </Notice>
  )
}
