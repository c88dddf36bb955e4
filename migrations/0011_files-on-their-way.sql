ALTER TABLE `files` ADD `state` text DEFAULT 'there' NOT NULL;--> statement-breakpoint
ALTER TABLE `files` ADD `hash` text;--> statement-breakpoint
CREATE INDEX `files_hash` ON `files` (`hash`) WHERE hash IS NOT NULL;