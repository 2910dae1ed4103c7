import type { CSSProperties } from 'react'

/**
 * A drawing as the `--mask` of an element, which then shows it in its own background: so it follows the theme.
 * Double quotes would end the CSS string: write the SVG with single ones.
 */
export function svgMask(svg: string): CSSProperties {
  const style: CSSProperties & Record<'--mask', string> = {
    '--mask': `url("data:image/svg+xml,${svg.replace(/[%#<>"]/g, encodeURIComponent)}")`,
  }
  return style
}
