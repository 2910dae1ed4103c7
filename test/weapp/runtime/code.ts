import { Event as ComponentEvent, CurrentWindowBackendContext } from 'glass-easel'
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import type { Packed } from '../pack'
import { isOn } from './elements'
import { createSandbox, type PhoneNames, resolve } from './sandbox'
import { withinTap } from './tapping'

type Registrar = 'Page' | 'Component' | 'Behavior'
type Registering = Record<Registrar, (definition: object) => unknown>

/** WeChat's component framework with the app's templates, styles and scripts in it. */
export function loadCode(packed: Packed, names: PhoneNames) {
  const context = createContext()
  const env = new MiniProgramEnv()
  const backend = env.associateBackend(context)
  const space = env.createCodeSpace('app', true)
  const sandbox = createSandbox(packed.scripts)
  let registering: Registering | undefined
  const scripts: PhoneNames = {
    ...names,
    ...registrars((name, definition) => registering?.[name](definition)),
  }
  const groups = new Function(`return ${packed.templates}`)()

  for (const [path, content] of Object.entries(groups)) {
    // Taro binds its handler on plain nodes; without the fallback only components would hear.
    space.addCompiledTemplate(path, {
      groupList: groups,
      content,
      fallbackListenerOnNativeNode: true,
    } as never)
  }
  for (const [path, config] of Object.entries(packed.configs)) space.addComponentStaticConfig(path, config)
  for (const [path, css] of Object.entries(packed.styles)) {
    backend.registerStyleSheetContent(`${path}.wxss`, css)
    space.addStyleSheet(path, `${path}.wxss`)
  }

  const defined = new Set<string>()

  /** Runs the script of a page or component once, with everything it uses. */
  function define(path: string): void {
    if (defined.has(path)) return
    defined.add(path)
    const used: Record<string, string> = space.getComponentStaticConfig(path)?.usingComponents ?? {}
    for (const component of Object.values(used)) define(resolve(path, component))
    space.componentEnv(path, (own) => {
      const before = registering
      registering = own as unknown as Registering
      sandbox.run(path, scripts)
      registering = before
    })
  }

  return {
    runApp: () => sandbox.run('app', scripts),
    createPage(path: string) {
      define(path)
      return backend.createRoot('wx-page-root', space, path)
    },
  }
}

/** Page and Component of whichever script is running: webpack runs a page's module from another file. */
function registrars(register: (name: Registrar, definition: object) => unknown): PhoneNames {
  const names: readonly Registrar[] = ['Page', 'Component', 'Behavior']
  return Object.fromEntries(names.map((name) => [name, (definition: object) => register(name, definition)]))
}

function createContext(): CurrentWindowBackendContext {
  const context = new CurrentWindowBackendContext()
  context.onEvent((target, type, detail, options) => {
    if (type === 'tap' && isDisabled(options.originalEvent)) return undefined
    const event = new ComponentEvent(type, detail, options)
    if (type === 'tap') withinTap(() => event.dispatch(target))
    else event.dispatch(target)
    return event.getEventBubbleStatus()
  })
  return context
}

/** WeChat gives no tap of a disabled button to the app. */
function isDisabled(event: unknown): boolean {
  if (!(event instanceof Event) || !(event.target instanceof Element)) return false
  const button = event.target.closest('wx-button')
  return button !== null && isOn(button, 'disabled')
}
