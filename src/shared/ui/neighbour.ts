/** The choice an arrow key leads to, around the ends; undefined for other keys. */
export function neighbour<O extends { value: string }>(
  options: readonly O[],
  value: string,
  key: string,
): O | undefined {
  const here = options.findIndex((option) => option.value === value)
  if (key === 'ArrowRight' || key === 'ArrowDown') return options[(here + 1) % options.length]
  if (key === 'ArrowLeft' || key === 'ArrowUp') return options.at(here <= 0 ? -1 : here - 1)
  if (key === 'Home') return options[0]
  if (key === 'End') return options.at(-1)
  return undefined
}
