CREATE TABLE `work_holdings` (
	`event_id` integer PRIMARY KEY NOT NULL,
	`employee_id` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer NOT NULL,
	`team_id` text NOT NULL,
	`type` text NOT NULL,
	`minutes` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `work_holdings_report` ON `work_holdings` (`employee_id`,`until`,`since`,`team_id`,`type`,`minutes`);--> statement-breakpoint
-- Everything is measured anew from its events, which now make holdings too.
DELETE FROM `work_measures`;--> statement-breakpoint
UPDATE `measured_to` SET `event_id` = 0;
