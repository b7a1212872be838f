" Drives Vim with ALE: opens the story, notes what is listed, types a fault. Writes result.json.
set nocompatible nomore encoding=utf-8
set runtimepath^=/usr/share/vim-ale
filetype on
let g:ale_lint_delay = 50
runtime plugin/ale.vim
execute 'source' fnameescape($COPYDESK_TEST_FOLDER . '/copydesk.vim')

function! s:Listed() abort
  return map(copy(ale#engine#GetLoclist(bufnr(''))), '[get(v:val, "code", ""), v:val.col, v:val.lnum, v:val.type]')
endfunction

function! s:Await(what, ready) abort
  let l:turns = 0
  while l:turns < 400 && !eval(a:ready)
    sleep 50m
    let l:turns += 1
  endwhile
  if l:turns == 400 | throw 'waited in vain for ' . a:what | endif
endfunction

let s:result = {'reason': ''}
try
  execute 'edit' fnameescape($COPYDESK_TEST_FOLDER . '/stories/ferry.txt')
  let s:result.filetype = &filetype
  ALELint
  call s:Await('findings', 'len(s:Listed()) > 3')
  let s:result.listed = s:Listed()
  call append(line('$'), ['', 'Emmanuel Marcon met 王毅 🚢 again.'])
  ALELint
  call s:Await('the typed fault', 'len(s:Listed()) > 4')
  let s:result.typed = s:Listed()
  %substitute/Marcon/Macron/g
  ALELint
  call s:Await('the faults to go', 'len(s:Listed()) < 4')
catch
  let s:result.reason = v:exception
endtry
call writefile([json_encode(s:result)], $COPYDESK_TEST_FOLDER . '/result.json')
qall!
