import { create } from 'zustand'

type ToastKind = 'done' | 'info' | 'problem'

interface ToastStore {
  /** The sentence shown now; `serial` tells two equal ones apart. */
  shown: { sentence: string; kind: ToastKind; serial: number } | undefined
  hide(serial: number): void
}

export const useToast = create<ToastStore>((set, get) => ({
  shown: undefined,
  hide(serial) {
    if (get().shown?.serial === serial) set({ shown: undefined })
  },
}))

/** Short news about something the person just did. What must not be missed belongs beside the button. */
export const toast = {
  show(sentence: string, { kind = 'done' }: { kind?: ToastKind } = {}): void {
    const serial = (useToast.getState().shown?.serial ?? 0) + 1
    useToast.setState({ shown: { sentence, kind, serial } })
  },
}
