CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`direction` text NOT NULL,
	`mailbox` text NOT NULL,
	`address` text NOT NULL,
	`name` text NOT NULL,
	`subject` text NOT NULL,
	`snippet` text NOT NULL,
	`rfc_id` text,
	`refs` text NOT NULL,
	`raw_key` text,
	`size` integer NOT NULL,
	`aligned` integer NOT NULL,
	`fate` text NOT NULL,
	`reason` text NOT NULL,
	`effect` text NOT NULL,
	`review_id` text,
	`client_id` text,
	`conversation_id` text,
	`request_id` text,
	`message_id` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `letters_rfc` ON `letters` (`rfc_id`);--> statement-breakpoint
CREATE INDEX `letters_at` ON `letters` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `letters_address` ON `letters` (`address`,`at`);--> statement-breakpoint
CREATE INDEX `letters_conversation` ON `letters` (`conversation_id`,`at`);--> statement-breakpoint
CREATE INDEX `letters_review` ON `letters` (`review_id`) WHERE review_id IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `letters_effect` ON `letters` (`direction`,`effect`);--> statement-breakpoint
CREATE TABLE `senders` (
	`address` text PRIMARY KEY NOT NULL,
	`verdict` text NOT NULL,
	`decided_by` text,
	`decided_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`uploaded_by` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `uploads_at` ON `uploads` (`at`);--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`seq` integer NOT NULL,
	`root_id` text NOT NULL,
	`client_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`message_id` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `files_message` ON `files` (`message_id`);--> statement-breakpoint
CREATE INDEX `files_conversation` ON `files` (`conversation_id`);--> statement-breakpoint
CREATE INDEX `files_root` ON `files` (`root_id`);--> statement-breakpoint
CREATE TABLE `mailboxes` (
	`id` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`seq` integer NOT NULL,
	`root_id` text NOT NULL,
	`address` text NOT NULL,
	`team_id` text NOT NULL,
	`active` integer NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mailboxes_address` ON `mailboxes` (`address`);--> statement-breakpoint
CREATE INDEX `mailboxes_team` ON `mailboxes` (`team_id`);--> statement-breakpoint
CREATE TABLE `order_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`seq` integer NOT NULL,
	`root_id` text NOT NULL,
	`client_id` text NOT NULL,
	`request_id` text NOT NULL,
	`service_id` text NOT NULL,
	`name` text NOT NULL,
	`quantity` integer NOT NULL,
	`price_minor` integer NOT NULL,
	`currency` text NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `order_lines_request` ON `order_lines` (`request_id`);--> statement-breakpoint
CREATE INDEX `order_lines_service` ON `order_lines` (`service_id`);--> statement-breakpoint
CREATE INDEX `order_lines_root` ON `order_lines` (`root_id`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`seq` integer NOT NULL,
	`root_id` text NOT NULL,
	`team_id` text NOT NULL,
	`address` text NOT NULL,
	`name` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`letter_id` text NOT NULL,
	`letters` integer NOT NULL,
	`aligned` integer NOT NULL,
	`state` text NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`client_id` text,
	`scopes` text NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_held` ON `reviews` (`address`) WHERE state = 'held';--> statement-breakpoint
CREATE INDEX `reviews_root` ON `reviews` (`root_id`);--> statement-breakpoint
CREATE TABLE `services` (
	`id` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`seq` integer NOT NULL,
	`root_id` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`price_minor` integer NOT NULL,
	`currency` text NOT NULL,
	`picture_id` text,
	`position` integer NOT NULL,
	`active` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `invitations` ADD `purpose` text DEFAULT 'invite' NOT NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `quoted` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `letter_id` text;--> statement-breakpoint
ALTER TABLE `requests` ADD `wish` text;--> statement-breakpoint
DROP VIEW `user_scope`;--> statement-breakpoint
CREATE VIEW `user_scope` AS 
  SELECT id AS user_id, 'all' AS scope_id FROM employees WHERE active
  UNION ALL SELECT id, 'employee:' || id FROM employees WHERE active
  UNION ALL SELECT e.id, kind.value || t.id FROM employees e JOIN teams t JOIN json_each('["team:","review:"]') kind
    WHERE e.active AND e.role IN ('owner', 'manager')
  UNION ALL SELECT e.id, kind.value || m.team_id
    FROM employees e JOIN memberships m ON m.employee_id = e.id JOIN json_each('["team:","review:"]') kind
    WHERE e.active AND e.role NOT IN ('owner', 'manager') AND (kind.value = 'team:' OR e.role = 'chief');