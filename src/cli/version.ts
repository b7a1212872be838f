import manifest from '../../package.json' with { type: 'json' }

/** The version of this copydesk. */
export const version: string = manifest.version
