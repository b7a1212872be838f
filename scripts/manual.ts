// The manual page, from the text of `copydesk help`.
import { readHelp } from '../src/cli/help-page.ts'

/**
 * The page in roff, as `man` reads it.
 *
 * @param help - the text of `copydesk help`
 */
export function manualPage(help: string): string {
  const { commands, options } = readHelp(help)
  return [
    '.TH COPYDESK 1',
    '.SH NAME',
    'copydesk \\- reads news copy as a careful copy editor would',
    '.SH SYNOPSIS',
    ...commands.flatMap(({ usage }) => ['.br', `.B copydesk ${escaped(usage)}`]),
    '.SH DESCRIPTION',
    'Copydesk finds what newspapers correct: misspelled names, one man under two spellings, claims that nobody made,',
    'and what a web page or a chatbot left in the story. Nothing leaves the machine.',
    '.PP',
    'A PATH is a file, a folder or a pattern; \\- reads standard input.',
    '.SH COMMANDS',
    ...commands.flatMap(({ usage, summary }) => ['.TP', `.B ${escaped(usage)}`, escaped(summary)]),
    '.SH OPTIONS',
    ...options.flatMap(({ names, value, summary }) => [
      '.TP',
      `.B ${escaped(`${names.join(', ')}${value === '' ? '' : ` ${value}`}`)}`,
      escaped(summary === '' ? 'as everywhere' : summary)
    ]),
    '.SH EXIT STATUS',
    '.TP',
    '.B 0',
    'nothing at the fail level',
    '.TP',
    '.B 1',
    'something',
    '.TP',
    '.B 2',
    'the command line, the configuration or a file could not be read',
    '.TP',
    '.B 130',
    'interrupted',
    '.SH ENVIRONMENT',
    'NO_COLOR and FORCE_COLOR are heeded.',
    '.SH FILES',
    '.TP',
    '.B copydesk.config.yaml',
    'the configuration; the nearest one above a story holds for it',
    '.TP',
    '.B .copydeskignore',
    'stories that are never read, as in a .gitignore',
    ''
  ].join('\n')
}

/** Backslashes, leading dots and dashes mean something to roff. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1')
}
