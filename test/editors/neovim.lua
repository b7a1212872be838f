-- Drives Neovim: opens the story, notes what is shown, makes the fixes, types a fault. Writes result.json.
local folder = vim.env.COPYDESK_TEST_FOLDER
local result = { server = {} }

-- What Neovim marks, as the text under each mark.
local function marks(buffer)
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    local text = vim.api.nvim_buf_get_text(buffer, one.lnum, one.col, one.end_lnum, one.end_col, {})
    table.insert(found, { one.code, table.concat(text, '\n'), one.lnum + 1 })
  end
  return found
end

local function await(what, ready)
  if not vim.wait(20000, ready, 20) then error('waited in vain for ' .. what) end
end

local function has(buffer, code)
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    if one.code == code then return true end
  end
  return false
end

local function actions(buffer, id, context, range)
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    range = range or { start = { line = 0, character = 0 }, ['end'] = { line = 0, character = 0 } },
    context = context
  }
  local answer = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', params, 10000)
  return answer[id].result or {}
end

local ok, reason = pcall(function()
  vim.cmd('filetype on')
  dofile(folder .. '/copydesk.lua')
  vim.cmd('edit ' .. folder .. '/stories/ferry.txt')
  local buffer = vim.api.nvim_get_current_buf()
  await('findings', function() return #vim.diagnostic.get(buffer) > 0 end)
  local client = vim.lsp.buf_get_clients(buffer)[next(vim.lsp.buf_get_clients(buffer))]
  result.client = client.name
  result.marks = marks(buffer)

  -- The quick fix for the name behind the Chinese text and the emoji.
  local line = 6
  local shown = vim.lsp.diagnostic.get_line_diagnostics(buffer, line)
  for _, one in ipairs(shown) do
    if one.code == 'misspelled-name' then
      for _, action in ipairs(actions(buffer, client.id, { diagnostics = { one } }, one.range)) do
        if action.edit and action.title:match('Emmanuel Macron') then
          vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
          break
        end
      end
    end
  end
  result.fixedLine = vim.api.nvim_buf_get_lines(buffer, line, line + 1, false)[1]
  await('the name to be right', function() return not has(buffer, 'misspelled-name') end)

  -- Every safe fix of the file.
  for _, action in ipairs(actions(buffer, client.id, { only = { 'source.fixAll.copydesk' }, diagnostics = {} })) do
    vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
  end
  await('the left-over line to go', function() return not has(buffer, 'boilerplate-residue') end)
  result.text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')

  -- Typing.
  vim.api.nvim_buf_set_lines(buffer, -1, -1, false, { '', '王毅 🚢 met Emmanuel Marcon again.' })
  await('the typed fault', function() return has(buffer, 'misspelled-name') end)
  result.typed = marks(buffer)
  vim.api.nvim_buf_set_lines(buffer, -3, -1, false, {})
  await('the fault to go with its line', function() return not has(buffer, 'misspelled-name') end)
end)
result.reason = ok and '' or tostring(reason)
vim.fn.writefile({ vim.fn.json_encode(result) }, folder .. '/result.json')
vim.cmd(ok and 'qall!' or 'cquit 1')
