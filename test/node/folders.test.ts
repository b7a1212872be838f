import { existsSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { makeFolders, pathInside } from '../../src/node/folders.ts'
import { folderForTest } from '../support/command.ts'

test('makes a folder with those around it, and leaves one alone that is there', () => {
  const folder = path.join(folderForTest(), 'a/b/c')
  makeFolders(folder, 0o700)
  makeFolders(folder, 0o700)
  expect(statSync(folder).isDirectory()).toBe(true)
  expect(statSync(path.dirname(folder)).mode & 0o777).toBe(0o700)
})

test('says where a file is in the place of a folder', () => {
  const file = path.join(folderForTest(), 'a')
  writeFileSync(file, '')
  expect(() => makeFolders(file)).toThrow('EEXIST')
  expect(() => makeFolders(path.join(file, 'b/c'))).toThrow('ENOTDIR')
})

test.runIf(existsSync('/proc/self'))('does not ask again for ever where no folder can be made', () => {
  expect(() => makeFolders('/proc/copydesk/cache')).toThrow('ENOENT')
})

test.each([
  ['/desk', '/desk/sport/a.txt', 'sport/a.txt'],
  ['/desk', '/desk', ''],
  ['/desk', '/desk/..old.txt', '..old.txt'],
  ['/desk', '/desks/a.txt', undefined],
  ['/desk/sport', '/desk', undefined],
  ['/desk/sport', '/desk/a.txt', undefined]
])('the way from %s to %s inside it is %s', (folder, file, inside) => {
  expect(pathInside(folder, file)).toBe(inside && path.normalize(inside))
})
