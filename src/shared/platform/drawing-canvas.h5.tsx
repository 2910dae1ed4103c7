interface DrawingCanvasProps {
  /** The name `openDrawing` finds it by. */
  id: string
}

/** A browser draws on a canvas of its own, beside the page. */
export function DrawingCanvas(_: DrawingCanvasProps) {
  return null
}
