CREATE TABLE `measured_to` (
	`id` integer PRIMARY KEY NOT NULL,
	`event_id` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `work_measures` (
	`event_id` integer NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`team_id` text NOT NULL,
	`channel` text NOT NULL,
	`type` text NOT NULL,
	`employee_id` text,
	`minutes` integer NOT NULL,
	PRIMARY KEY(`event_id`, `kind`)
);
--> statement-breakpoint
CREATE INDEX `work_measures_report` ON `work_measures` (`kind`,`at`,`team_id`,`channel`,`type`,`employee_id`,`minutes`);--> statement-breakpoint
CREATE INDEX `requests_arrived` ON `requests` (`created_at`,`team_id`,`channel`,`type`);--> statement-breakpoint
INSERT INTO measured_to (id, event_id) VALUES (1, 0);
