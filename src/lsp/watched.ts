import { watchedNames } from '../node/configs.ts'

/** Files whose change can change what holds for a story: configurations, ignore files, and YAML that can be a pack. */
export const watchedPatterns = [...watchedNames, '*.yaml', '*.yml'].map((name) => ({ globPattern: `**/${name}` }))
