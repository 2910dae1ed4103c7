import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: './server/db/schema/!(tables|columns).ts',
  out: './server/db/migrations',
})
