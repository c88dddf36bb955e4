CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`seq` integer NOT NULL,
	`root_id` text NOT NULL,
	`client_id` text NOT NULL,
	`taken_by` text,
	`taken_as` text NOT NULL,
	`way` text NOT NULL,
	`at` integer NOT NULL,
	`caller` text NOT NULL,
	`speciality` text NOT NULL,
	`visitor` text,
	`reason` text NOT NULL,
	`more` text NOT NULL,
	`request_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contacts_client` ON `contacts` (`client_id`,`at`);--> statement-breakpoint
CREATE INDEX `contacts_request` ON `contacts` (`request_id`);--> statement-breakpoint
CREATE INDEX `contacts_root` ON `contacts` (`root_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`seq` integer NOT NULL,
	`root_id` text NOT NULL,
	`client_id` text NOT NULL,
	`name` text NOT NULL,
	`position` text NOT NULL,
	`decides` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `people_client` ON `people` (`client_id`);--> statement-breakpoint
CREATE INDEX `people_root` ON `people` (`root_id`);--> statement-breakpoint
DROP INDEX `identities_value`;--> statement-breakpoint
CREATE INDEX `identities_value` ON `identities` (`value`,`kind`);