/** The text of `copydesk help`. */
export const helpText = `copydesk: reads news copy as a careful copy editor would.

  copydesk check [options] [PATH...]    report what is wrong; \`copydesk PATH\` is the same
  copydesk fix [options] [PATH...]      make the safe changes; --unsafe for the others too, --diff to look first
  copydesk names [PATH...]              every name in the copy: a checklist
  copydesk names import SHEET           what a sheet would add to the house's names; --write adds it
  copydesk names --stale 12m [PACK...]  names of the house that nobody has checked for so long
  copydesk sources [PATH...]            who says what
  copydesk explain RULE                 the rule's page
  copydesk rules                        all rules
  copydesk init                         write a commented configuration; asks for what is not given with
                                        --variant, --profile, --hook, --ci, or nothing with --yes
  copydesk try PACK PATH...             what a draft of a house pack would change, before it is switched on
  copydesk completion SHELL             the script with which bash, zsh or fish completes a command line
  copydesk lsp --stdio                  the language server, for editors

A PATH is a file, a folder or a pattern; - reads standard input, with --stdin-filename story.md to tell the format.

  --format FORMAT      check: pretty (default), vfile, json, jsonl, sarif, github (default in a GitHub workflow),
                       markdown, html, gitlab, checkstyle, junit, rdjsonl; names and sources: table (default), jsonl, markdown
  --output FORMAT=FILE a report in a file as well; may be repeated: --output sarif=report.sarif
  --fail-on LEVEL      exit 1 from this level on: error (default), warning, info, never
  --watch              check again whenever a story is saved
  --each               every story as if alone: no comparison across stories
  --input KIND         check, names, sources, try: the paths, or -, are archives with a story a record, in jsonl or csv
  --text-field FIELD   the field of an archive that holds the text: body, or content.rendered in jsonl; also
                       --id-field, --title-field for the headline, --format-field where a field says html or markdown,
                       and --site-field where one archive holds the stories of several sites
  --text-format FORMAT what the field holds: text (default), markdown, html
  --delimiter SIGN     what parts the cells of a csv; looked for when absent; tab for a tabulator
  --compare            stories of archives or changed stories with each other as well
  --staged             what is about to be committed, as Git has it; implies --each unless --compare is given
  --since REV          only findings on lines changed since a branch, tag or commit; implies --each likewise
  --baseline FILE      only findings that FILE does not list; --write-baseline writes it, --prune drops what has gone
  --rule ID            only this rule; may be repeated or hold a list: a,b
  --no-rule ID         all but this rule
  --notes              print the notes as well
  -q, --quiet          errors only
  --config FILE        this configuration instead of the one nearest to each story
  --print-config       what holds for the given file and where it was written, and stop; --format json for programs
  --map FIELD=HEADING  names import: the column that holds a field; --map name=First+Last joins two
  --set FIELD=VALUE    names import: a field that is the same in every row
  --to PACK            names import: the pack to add to, .csv or .yaml, instead of the first of the configuration
  --cache              keep the results of each story on disk: stories that have not changed are not examined again
  --cache-location DIR the folder for them, instead of node_modules/.cache/copydesk or ~/.cache/copydesk
  --cache-size MB      megabytes that they take at most, 200 without it; the oldest go first
  --workers N          check in N threads at once; auto for one a processor; each takes memory of its own
  --timing             milliseconds by pass and rule, on standard error
  --color, --no-color  with or without colours (NO_COLOR and FORCE_COLOR are heeded)
  --version, --help

Exit: 0 nothing at the fail level, 1 something, 2 the command line, the configuration or a file could not be read.
Nothing leaves this machine.
`
