/** Whether an act may be done now: the button shows the reason, the server refuses with it. */
export type Capability<Reason extends string> =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: Reason }

export const allowed = { ok: true } as const

export function denied<Reason extends string>(reason: Reason): Capability<Reason> {
  return { ok: false, reason }
}
