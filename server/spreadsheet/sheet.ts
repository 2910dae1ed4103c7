import type { Cell, CellObject, SheetData } from 'write-excel-file/node'
import type { Fen } from '#domain/money'

/** A column says what kind of thing it holds; nothing is ever guessed from a value. */
export type Column<Row> = { readonly title: string; readonly width: number } & (
  | { readonly text: (row: Row) => string }
  | { readonly count: (row: Row) => number }
  | { readonly fen: (row: Row) => Fen | null }
)

const HEAD: CellObject = { fontWeight: 'bold', backgroundColor: '#EAF4EF', align: 'center' }

export function sheetOf<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]) {
  const head = columns.map(({ title }): Cell => ({ ...HEAD, type: String, value: title }))
  const data: SheetData = [head, ...rows.map((row) => columns.map((column) => cellOf(column, row)))]
  return { sheet: name, data, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 }
}

/** Text is written as text: a name that looks like a formula is a name. */
function cellOf<Row>(column: Column<Row>, row: Row): Cell {
  if ('text' in column) {
    const value = column.text(row)
    return value === '' ? null : { type: String, value }
  }
  if ('count' in column) return { type: Number, value: column.count(row) }
  const amount = column.fen(row)
  return amount === null ? null : { type: Number, value: amount / 100, format: '0.00' }
}
