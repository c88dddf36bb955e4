CREATE TABLE `policy_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`team_id` text NOT NULL,
	`by` text,
	`policy` text NOT NULL,
	`rules` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `policy_changes_team` ON `policy_changes` (`team_id`,`id`);--> statement-breakpoint
CREATE INDEX `policy_changes_by` ON `policy_changes` (`by`);--> statement-breakpoint
ALTER TABLE `employees` ADD `away_since` integer;--> statement-breakpoint
ALTER TABLE `employees` ADD `tier` text DEFAULT 'regular' NOT NULL;--> statement-breakpoint
ALTER TABLE `teams` ADD `rules` text DEFAULT '{}' NOT NULL;