// The YAML parser, loaded only when there is a file to read. By itself `import('yaml')` loses its names in a bundle:
// the package is CommonJS, and a bundler gives only the default of one that is imported late.
export { isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
