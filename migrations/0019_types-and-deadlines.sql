ALTER TABLE `organisation` ADD `request_types` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `results` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `requests` ADD `priority` text DEFAULT 'normal' NOT NULL;--> statement-breakpoint
ALTER TABLE `requests` ADD `warn_at` integer;