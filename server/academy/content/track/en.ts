export const en = {
  title: 'Starting as a leader',
  summary: 'Five lessons, from the first neighbour you bring in to the last fen of commission.',
}
