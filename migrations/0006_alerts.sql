CREATE TABLE `alert_deliveries` (
	`hash` text PRIMARY KEY NOT NULL,
	`subscription_id` text NOT NULL,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`subscription_id`) REFERENCES `push_subscriptions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `alert_deliveries_subscription` ON `alert_deliveries` (`subscription_id`);--> statement-breakpoint
CREATE INDEX `alert_deliveries_sent` ON `alert_deliveries` (`sent_at`);--> statement-breakpoint
CREATE TABLE `alert_policy` (
	`id` text PRIMARY KEY NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `alert_preferences` (
	`employee_id` text PRIMARY KEY NOT NULL,
	`kinds` text NOT NULL,
	`hours` text,
	`sound` integer NOT NULL,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `push_subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`employee_id` text NOT NULL,
	`endpoint` text NOT NULL,
	`p256dh` text NOT NULL,
	`auth` text NOT NULL,
	`device` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_delivered_at` integer,
	`failures` integer NOT NULL,
	`last_failure` text,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `push_subscriptions_endpoint` ON `push_subscriptions` (`endpoint`);--> statement-breakpoint
CREATE INDEX `push_subscriptions_employee` ON `push_subscriptions` (`employee_id`);