;;; Drives Emacs: opens the story, notes what is shown, makes the fixes, types a fault.  Writes result.json.  -*- lexical-binding: t; coding: utf-8 -*-

;; -Q hides what Debian's packages add to the load path.
(dolist (folder (file-expand-wildcards "/usr/share/emacs/site-lisp/elpa*/*"))
  (when (file-directory-p folder) (add-to-list 'load-path folder)))
(require 'eglot)
(require 'flymake)
(require 'json)

(defvar test-folder (getenv "COPYDESK_TEST_FOLDER"))
(setq eglot-sync-connect 30
      eglot-autoshutdown t
      eglot-send-changes-idle-time 0.05
      eglot-confirm-server-initiated-edits nil)
(load (expand-file-name "copydesk.el" test-folder) nil t)

(defun test-await (what ready)
  "Wait until READY returns true; WHAT says for what."
  (let ((end (+ (float-time) 20)) (met nil))
    (while (and (not (setq met (funcall ready))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (unless met (error "Waited in vain for %s" what))))

(defun test-marks ()
  "What Emacs marks: the message, the text under the mark, the line."
  (vconcat
   (mapcar (lambda (one)
             (let ((start (flymake-diagnostic-beg one)) (end (flymake-diagnostic-end one)))
               (vector (flymake-diagnostic-text one)
                       (buffer-substring-no-properties start end)
                       (line-number-at-pos start t))))
           (flymake-diagnostics))))

(defun test-marked (text)
  "Whether TEXT is under a mark."
  (seq-some (lambda (one) (equal (aref one 1) text)) (test-marks)))

(defun test-apply (kind wanted)
  "Make the edits of the actions of KIND whose title matches WANTED."
  (dolist (action (append (eglot-code-actions (point-min) (point-max) kind) nil))
    (when (and (plist-get action :edit) (string-match-p wanted (plist-get action :title)))
      (eglot--apply-workspace-edit (plist-get action :edit)))))

(let ((result '()) (code 0))
  (condition-case reason
      (progn
        (find-file (expand-file-name "stories/ferry.txt" test-folder))
        ;; In batch no command is ever over, so the hook that connects afterwards must be told.
        (run-hooks 'post-command-hook)
        (test-await "the server" #'eglot-current-server)
        (push (cons 'mode (symbol-name major-mode)) result)
        (flymake-start)
        (test-await "findings" (lambda () (> (length (flymake-diagnostics)) 3)))
        (push (cons 'marks (test-marks)) result)
        (test-apply "quickfix" "Emmanuel Macron")
        (push (cons 'fixedLine (save-excursion
                                 (goto-char (point-min))
                                 (forward-line 6)
                                 (buffer-substring-no-properties (point) (line-end-position))))
              result)
        (flymake-start)
        (test-await "the name to be right" (lambda () (not (test-marked "Emmanuel Marcon"))))
        (test-apply "source.fixAll.copydesk" "")
        (push (cons 'text (buffer-substring-no-properties (point-min) (point-max))) result)
        (goto-char (point-max))
        (insert "\n\n王毅 🚢 met Emmanuel Marcon again.\n")
        ;; Changes are sent when Emacs is idle, and in batch it never is.
        (eglot--signal-textDocument/didChange)
        (flymake-start)
        (test-await "the typed fault" (lambda () (test-marked "Emmanuel Marcon")))
        (set-buffer-modified-p nil)
        (kill-buffer))
    (error (push (cons 'reason (error-message-string reason)) result)
           (setq code 1)))
  (with-temp-file (expand-file-name "result.json" test-folder)
    (set-buffer-multibyte t)
    (setq buffer-file-coding-system 'utf-8-unix)
    (insert (json-encode result)))
  (kill-emacs code))
