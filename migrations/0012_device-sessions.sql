ALTER TABLE `sync_device` ADD `session_id` text;--> statement-breakpoint
CREATE INDEX `sync_device_session` ON `sync_device` (`session_id`);