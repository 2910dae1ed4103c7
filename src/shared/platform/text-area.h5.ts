interface AreaTold {
  id: string
  label: string
  told?: string
  wrong: boolean
}

/** For the textarea element inside Taro's. */
export function areaProps({ id, label, told, wrong }: AreaTold) {
  return {
    nativeProps: {
      id,
      'aria-label': label,
      'aria-describedby': told,
      'aria-invalid': wrong ? 'true' : undefined,
    },
  }
}
