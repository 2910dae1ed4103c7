export default {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]],
  // Private fields become plain properties: a third of the code of the exact translation.
  assumptions: { privateFieldsAsProperties: true, setPublicClassFields: true },
}
