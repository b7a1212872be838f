// Stands for `tinyglobby` in the worker, where no folder can be listed: only what is open is checked.

/** As in `tinyglobby`; finds nothing. */
export const globSync = (): string[] => []

/** As in `tinyglobby`. */
export const isDynamicPattern = (): boolean => false
