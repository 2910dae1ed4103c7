import { Canvas } from '@tarojs/components'
import './drawing-canvas.scss'

interface DrawingCanvasProps {
  /** The name `openDrawing` finds it by. */
  id: string
}

/** WeChat draws only on a canvas of the page: this one is on it, and out of sight. */
export function DrawingCanvas({ id }: DrawingCanvasProps) {
  return <Canvas type="2d" id={id} canvasId={id} className="lt-drawing-canvas" disableScroll={false} />
}
