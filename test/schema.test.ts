import { getTableConfig } from 'drizzle-orm/pg-core'
import { distribution } from '#server/db/distribution'
import { tables } from '#server/db/schema/tables'

/** Past one machine a key that does not start with its group's id cannot be unique: PostgreSQL with Citus refuses it. */
describe('the schema can be spread over machines', () => {
  const all = Object.keys(tables) as (keyof typeof tables)[]

  it.each(all)('%s is in a group', (name) => {
    expect(distribution).toHaveProperty(name)
  })

  it.each(all)('%s starts every key with the column it is spread by', (name) => {
    const group = distribution[name]
    if (group === 'reference') return
    const first = typeof group === 'string' ? `${group}_id` : group.lookup
    const { primaryKeys, uniqueConstraints, columns } = getTableConfig(tables[name])
    const single = columns.filter((column) => column.primary).map((column) => [column.name])
    const keys = [
      ...single,
      ...primaryKeys.map((key) => key.columns.map((column) => column.name)),
      ...uniqueConstraints.map((key) => key.columns.map((column) => column.name)),
    ]
    expect(keys.length).toBeGreaterThan(0)
    expect(keys.map((key) => key[0])).toEqual(keys.map(() => first))
  })

  it.each(all)('%s has no foreign key, sequence or column default made by the database clock', (name) => {
    const { foreignKeys, columns } = getTableConfig(tables[name])
    expect(foreignKeys).toEqual([])
    const clever = columns.filter((column) => column.hasDefault && typeof column.default === 'object')
    expect(clever.map((column) => column.name)).toEqual([])
  })
})
