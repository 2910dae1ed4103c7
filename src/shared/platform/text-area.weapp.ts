interface AreaTold {
  id: string
  label: string
  told?: string
  wrong: boolean
}

/** Grows with its text; the space for the keyboard is kept by WeChat. */
export function areaProps({ id, label, told, wrong }: AreaTold) {
  return {
    id,
    autoHeight: true,
    'aria-label': label,
    'aria-describedby': told,
    'aria-invalid': wrong ? 'true' : undefined,
  }
}
