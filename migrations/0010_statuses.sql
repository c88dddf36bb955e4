CREATE TABLE `statuses` (
	`id` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`seq` integer NOT NULL,
	`root_id` text NOT NULL,
	`name` text,
	`meaning` text NOT NULL,
	`colour` text NOT NULL,
	`kinds` text NOT NULL,
	`moves` text NOT NULL,
	`position` real NOT NULL,
	`active` integer NOT NULL
);
