# Drafts and templates: what is said of them.
draft-subject = Subject: { $subject }
draft-written = Written to { $path } as a draft for your mail program; nothing was sent.
draft-ask-sent = Was it sent? Yes logs the contact.
draft-not-logged = Nothing was logged.
draft-template-saved = Saved: { $path }
draft-template-unchanged = The template is as it was.
draft-template-kept = Your text is kept in { $path }, but it cannot be used like this.
draft-template-would-edit = { $path } would be opened in { $editor }
draft-template-ask-remove = Remove your template “{ $name }”? There is no undo for files.
draft-template-removed = Removed { $path }.
draft-template-shipped-again = The one that comes with the program applies again.
