ALTER TABLE `tasks` ADD `acknowledged_at` integer;--> statement-breakpoint
ALTER TABLE `tasks` ADD `acknowledge_by` integer;--> statement-breakpoint
UPDATE `tasks` SET `acknowledged_at` = `assigned_at` WHERE `assignee_id` IS NOT NULL;
