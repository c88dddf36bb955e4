-- The journal by any beginning of a word, accents and case aside. Rows of the journal never change their words.
CREATE VIRTUAL TABLE letters_search USING fts5(
  letter_id UNINDEXED, name, address, subject, snippet, tokenize = 'unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE TRIGGER letters_search_insert AFTER INSERT ON letters BEGIN
  INSERT INTO letters_search (letter_id, name, address, subject, snippet)
  VALUES (new.id, new.name, new.address, new.subject, new.snippet);
END;
