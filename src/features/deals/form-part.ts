import type { DealForm } from './deal-form'

/** What every part of the form is given. */
export interface FormPart {
  readonly form: DealForm
  /** One sentence by field path. */
  readonly problems: Readonly<Record<string, string>>
  readonly onChange: (form: DealForm) => void
}
