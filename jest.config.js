const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
]

const aliases = {
  '^#contract/(.*)$': '<rootDir>/src/contract/$1',
  '^#domain/(.*)$': '<rootDir>/src/domain/$1',
  '^#poster/(.*)$': '<rootDir>/src/poster/$1',
  '^#server/(.*)$': '<rootDir>/server/$1',
  '^#mock/(.*)$': '<rootDir>/mock/$1',
}

const node = {
  testEnvironment: 'node',
  transform: { '\\.[jt]sx?$': swc },
  // Packages published as ES modules only; jest runs CommonJS.
  transformIgnorePatterns: [
    '<rootDir>/node_modules/(?!(uuid|@hono|hono|qrcode|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit)/)',
  ],
  moduleNameMapper: aliases,
}

/** One project per kind of test, so that each can be run alone: `npx jest --selectProjects rules`. */
export default {
  // A real database starts in many of them, on machines that may be crowded; none of them measures a time.
  testTimeout: 60_000,
  projects: [
    {
      ...node,
      displayName: 'rules',
      testMatch: [
        '<rootDir>/src/{domain,contract,poster}/**/*.test.ts',
        '<rootDir>/server/**/*.test.ts',
        '<rootDir>/mock/**/*.test.ts',
        '<rootDir>/test/*.test.ts',
      ],
    },
    { ...node, displayName: 'api', testMatch: ['<rootDir>/test/api/**/*.test.ts'] },
    { ...node, displayName: 'weapp', testMatch: ['<rootDir>/test/weapp/**/*.test.ts'] },
    {
      ...node,
      displayName: 'screens',
      testEnvironment: 'jsdom',
      globals: { API_ORIGIN: '', LINK_ORIGIN: 'https://lintuan.example' },
      moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'js', 'mjs', 'cjs', 'json', 'node'],
      testMatch: [
        '<rootDir>/test/screens/**/*.test.tsx',
        '<rootDir>/src/{features,shared}/**/*.test.{ts,tsx}',
      ],
      moduleNameMapper: {
        ...aliases,
        '\\.scss$': '<rootDir>/test/screens/taro-stub/style.ts',
        '^@tarojs/components$': '<rootDir>/test/screens/taro-stub/components.tsx',
        '^@tarojs/components-advanced$': '<rootDir>/test/screens/taro-stub/components-advanced.tsx',
        '^@tarojs/taro$': '<rootDir>/test/screens/taro-stub/taro.ts',
      },
    },
  ],
}
