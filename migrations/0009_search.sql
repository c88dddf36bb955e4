-- Everything a person may search for, by words. Two texts of their own, because they are searched in two ways: a card by any
-- part of a name or number (trigrams), what was said by the beginnings of its words. Their rows are whole numbers that VACUUM
-- leaves alone, in the order things came, so that the newest are found first without sorting.
CREATE TABLE search_cards (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, root_id TEXT NOT NULL, words TEXT NOT NULL);
--> statement-breakpoint
CREATE TABLE search_documents (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, root_id TEXT NOT NULL, words TEXT NOT NULL
);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_card_words USING fts5(
  words, content = 'search_cards', content_rowid = 'n', tokenize = 'trigram remove_diacritics 1'
);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_document_words USING fts5(
  words, content = 'search_documents', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE TRIGGER search_cards_insert AFTER INSERT ON search_cards BEGIN
  INSERT INTO search_card_words (rowid, words) VALUES (new.n, new.words);
END;
--> statement-breakpoint
CREATE TRIGGER search_cards_update AFTER UPDATE OF words ON search_cards WHEN old.words <> new.words BEGIN
  INSERT INTO search_card_words (search_card_words, rowid, words) VALUES ('delete', old.n, old.words);
  INSERT INTO search_card_words (rowid, words) VALUES (new.n, new.words);
END;
--> statement-breakpoint
CREATE TRIGGER search_cards_delete AFTER DELETE ON search_cards BEGIN
  INSERT INTO search_card_words (search_card_words, rowid, words) VALUES ('delete', old.n, old.words);
END;
--> statement-breakpoint
CREATE TRIGGER search_documents_insert AFTER INSERT ON search_documents BEGIN
  INSERT INTO search_document_words (rowid, words) VALUES (new.n, new.words);
END;
--> statement-breakpoint
CREATE TRIGGER search_documents_update AFTER UPDATE OF words ON search_documents WHEN old.words <> new.words BEGIN
  INSERT INTO search_document_words (search_document_words, rowid, words) VALUES ('delete', old.n, old.words);
  INSERT INTO search_document_words (rowid, words) VALUES (new.n, new.words);
END;
--> statement-breakpoint
CREATE TRIGGER search_documents_delete AFTER DELETE ON search_documents BEGIN
  INSERT INTO search_document_words (search_document_words, rowid, words) VALUES ('delete', old.n, old.words);
END;
--> statement-breakpoint
CREATE TRIGGER clients_search_insert AFTER INSERT ON clients BEGIN
  INSERT INTO search_cards (id, root_id, words) VALUES (new.id, new.root_id, new.name || ' ' || new.company || ' ' || new.note);
END;
--> statement-breakpoint
CREATE TRIGGER clients_search_update AFTER UPDATE OF name, company, note ON clients BEGIN
  UPDATE search_cards SET words = new.name || ' ' || new.company || ' ' || new.note WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER clients_search_delete AFTER DELETE ON clients BEGIN DELETE FROM search_cards WHERE id = old.id; END;
--> statement-breakpoint
CREATE TRIGGER identities_search_insert AFTER INSERT ON identities BEGIN
  INSERT INTO search_cards (id, root_id, words) VALUES (new.id, new.root_id, new.value);
END;
--> statement-breakpoint
CREATE TRIGGER identities_search_update AFTER UPDATE OF value, root_id ON identities BEGIN
  UPDATE search_cards SET words = new.value, root_id = new.root_id WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER identities_search_delete AFTER DELETE ON identities BEGIN DELETE FROM search_cards WHERE id = old.id; END;
--> statement-breakpoint
CREATE TRIGGER people_search_insert AFTER INSERT ON people BEGIN
  INSERT INTO search_cards (id, root_id, words) VALUES (new.id, new.root_id, new.name || ' ' || new.position);
END;
--> statement-breakpoint
CREATE TRIGGER people_search_update AFTER UPDATE OF name, position ON people BEGIN
  UPDATE search_cards SET words = new.name || ' ' || new.position WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER people_search_delete AFTER DELETE ON people BEGIN DELETE FROM search_cards WHERE id = old.id; END;
--> statement-breakpoint
CREATE TRIGGER requests_search_insert AFTER INSERT ON requests BEGIN
  INSERT INTO search_documents (id, kind, root_id, words)
  VALUES (new.id, 'request', new.root_id, 'R-' || new.number || ' ' || new.subject);
END;
--> statement-breakpoint
CREATE TRIGGER requests_search_update AFTER UPDATE OF number, subject, root_id ON requests BEGIN
  UPDATE search_documents SET words = 'R-' || new.number || ' ' || new.subject, root_id = new.root_id WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER requests_search_delete AFTER DELETE ON requests BEGIN DELETE FROM search_documents WHERE id = old.id; END;
--> statement-breakpoint
CREATE TRIGGER messages_search_insert AFTER INSERT ON messages BEGIN
  INSERT INTO search_documents (id, kind, root_id, words) VALUES (new.id, 'message', new.root_id, new.text);
END;
--> statement-breakpoint
CREATE TRIGGER messages_search_update AFTER UPDATE OF text, root_id ON messages BEGIN
  UPDATE search_documents SET words = new.text, root_id = new.root_id WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER messages_search_delete AFTER DELETE ON messages BEGIN DELETE FROM search_documents WHERE id = old.id; END;
--> statement-breakpoint
INSERT INTO search_cards (id, root_id, words)
  SELECT id, root_id, name || ' ' || company || ' ' || note FROM clients ORDER BY created_at, id;
--> statement-breakpoint
INSERT INTO search_cards (id, root_id, words) SELECT id, root_id, value FROM identities ORDER BY created_at, id;
--> statement-breakpoint
INSERT INTO search_cards (id, root_id, words) SELECT id, root_id, name || ' ' || position FROM people ORDER BY created_at, id;
--> statement-breakpoint
INSERT INTO search_documents (id, kind, root_id, words) SELECT id, kind, root_id, words FROM (
  SELECT id, 'request' AS kind, root_id, 'R-' || number || ' ' || subject AS words, created_at AS at FROM requests
  UNION ALL SELECT id, 'message', root_id, text, at FROM messages) ORDER BY at, id;
