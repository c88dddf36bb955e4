CREATE TABLE `api_answers` (
	`token_id` text NOT NULL,
	`key` text NOT NULL,
	`body_hash` text NOT NULL,
	`status` integer NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`token_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `api_answers_at` ON `api_answers` (`at`);--> statement-breakpoint
CREATE TABLE `grants` (
	`task_id` text PRIMARY KEY NOT NULL,
	`employee_id` text NOT NULL,
	`decided_at` integer NOT NULL,
	`receipt` text NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `grants_employee` ON `grants` (`employee_id`);--> statement-breakpoint
CREATE TABLE `inbox` (
	`channel` text NOT NULL,
	`key` text NOT NULL,
	`state` text NOT NULL,
	`raw` text,
	`raw_key` text,
	`content_hash` text NOT NULL,
	`request_id` text,
	`task_id` text,
	`message_id` text,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`channel`, `key`)
);
--> statement-breakpoint
CREATE INDEX `inbox_kept` ON `inbox` (`received_at`) WHERE state = 'kept';--> statement-breakpoint
CREATE TABLE `invitations` (
	`hash` text PRIMARY KEY NOT NULL,
	`employee_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `invitations_employee` ON `invitations` (`employee_id`);--> statement-breakpoint
CREATE TABLE `ledger` (
	`channel` text NOT NULL,
	`key` text NOT NULL,
	`fate` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`channel`, `key`)
);
--> statement-breakpoint
CREATE INDEX `ledger_fate` ON `ledger` (`channel`,`fate`,`reason`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`due_at` integer NOT NULL,
	`state` text NOT NULL,
	`lease_until` integer,
	`attempts` integer NOT NULL,
	`last_error` text,
	`sent_as` text,
	`automatic_to` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`) WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX `outbox_leased` ON `outbox` (`lease_until`) WHERE state = 'sending';--> statement-breakpoint
CREATE INDEX `outbox_automatic` ON `outbox` (`automatic_to`,`created_at`) WHERE automatic_to IS NOT NULL;--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`subject` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`blocked_until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`created_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_hash` ON `tokens` (`hash`);--> statement-breakpoint
CREATE INDEX `tokens_creator` ON `tokens` (`created_by`);--> statement-breakpoint
CREATE TABLE `used_proofs` (
	`hash` text PRIMARY KEY NOT NULL,
	`used_by` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `used_proofs_expiry` ON `used_proofs` (`expires_at`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `accounts_user` ON `accounts` (`user_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verifications_identifier` ON `verifications` (`identifier`);--> statement-breakpoint
CREATE TABLE `root_scope` (
	`root_id` text NOT NULL,
	`scope_id` text NOT NULL,
	PRIMARY KEY(`root_id`, `scope_id`)
);
--> statement-breakpoint
CREATE INDEX `root_scope_scope` ON `root_scope` (`scope_id`);--> statement-breakpoint
CREATE TABLE `sync_device` (
	`device_id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`last_n` integer NOT NULL,
	`cursor` integer NOT NULL,
	`app_version` text NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sync_device_user` ON `sync_device` (`user_id`);--> statement-breakpoint
CREATE TABLE `sync_guard` (
	`ok` integer NOT NULL,
	CONSTRAINT "sync_guard_holds" CHECK("sync_guard"."ok" = 1)
);
--> statement-breakpoint
CREATE TABLE `sync_head` (
	`id` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`epoch` integer NOT NULL,
	`min_seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sync_log` (
	`seq` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`tbl` text NOT NULL,
	`row_id` text NOT NULL,
	`root_id` text NOT NULL,
	`was` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sync_log_row` ON `sync_log` (`tbl`,`row_id`) WHERE kind <> 'move';--> statement-breakpoint
CREATE INDEX `sync_log_root` ON `sync_log` (`root_id`);--> statement-breakpoint
CREATE TABLE `sync_mutation` (
	`mut_id` text PRIMARY KEY NOT NULL,
	`device_id` text NOT NULL,
	`n` integer NOT NULL,
	`status` text NOT NULL,
	`code` text,
	`seq` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sync_mutation_number` ON `sync_mutation` (`device_id`,`n`);--> statement-breakpoint
CREATE INDEX `sync_mutation_at` ON `sync_mutation` (`at`);--> statement-breakpoint
CREATE TABLE `sync_user` (
	`user_id` text PRIMARY KEY NOT NULL,
	`scope_version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `clients` (
	`id` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`seq` integer NOT NULL,
	`root_id` text NOT NULL,
	`name` text NOT NULL,
	`company` text NOT NULL,
	`language` text NOT NULL,
	`note` text NOT NULL,
	`created_at` integer NOT NULL,
	`scopes` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `clients_created` ON `clients` (`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `conversations` (
	`id` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`seq` integer NOT NULL,
	`root_id` text NOT NULL,
	`client_id` text NOT NULL,
	`channel` text NOT NULL,
	`team_id` text NOT NULL,
	`subject` text NOT NULL,
	`last_message_at` integer NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `conversations_client` ON `conversations` (`client_id`,`channel`,`last_message_at`);--> statement-breakpoint
CREATE INDEX `conversations_team` ON `conversations` (`team_id`);--> statement-breakpoint
CREATE INDEX `conversations_root` ON `conversations` (`root_id`);--> statement-breakpoint
CREATE TABLE `employees` (
	`id` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`seq` integer NOT NULL,
	`root_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`language` text NOT NULL,
	`capacity` integer,
	`away` integer NOT NULL,
	`active` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `employees_email` ON `employees` (`email`);--> statement-breakpoint
CREATE INDEX `employees_seq` ON `employees` (`seq`);--> statement-breakpoint
CREATE TABLE `identities` (
	`id` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`seq` integer NOT NULL,
	`root_id` text NOT NULL,
	`client_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`evidence` text NOT NULL,
	`attested` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identities_of_client` ON `identities` (`client_id`,`kind`,`value`);--> statement-breakpoint
CREATE INDEX `identities_value` ON `identities` (`kind`,`value`);--> statement-breakpoint
CREATE INDEX `identities_root` ON `identities` (`root_id`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`seq` integer NOT NULL,
	`root_id` text NOT NULL,
	`team_id` text NOT NULL,
	`employee_id` text NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_pair` ON `memberships` (`team_id`,`employee_id`);--> statement-breakpoint
CREATE INDEX `memberships_employee` ON `memberships` (`employee_id`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`seq` integer NOT NULL,
	`root_id` text NOT NULL,
	`client_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`request_id` text,
	`direction` text NOT NULL,
	`author_id` text,
	`automatic` integer NOT NULL,
	`unconfirmed` integer NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`failure` text,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `messages_conversation` ON `messages` (`conversation_id`,`at`);--> statement-breakpoint
CREATE INDEX `messages_request` ON `messages` (`request_id`);--> statement-breakpoint
CREATE INDEX `messages_root` ON `messages` (`root_id`);--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`seq` integer NOT NULL,
	`root_id` text NOT NULL,
	`name` text NOT NULL,
	`country` text NOT NULL,
	`language` text NOT NULL,
	`time_zone` text NOT NULL,
	`opening_hours` text NOT NULL,
	`mail_address` text NOT NULL,
	`scopes` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `requests` (
	`id` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`seq` integer NOT NULL,
	`root_id` text NOT NULL,
	`number` integer NOT NULL,
	`client_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`team_id` text NOT NULL,
	`channel` text NOT NULL,
	`type` text NOT NULL,
	`subject` text NOT NULL,
	`status` text NOT NULL,
	`responsible_id` text,
	`unconfirmed` integer NOT NULL,
	`deadline_at` integer,
	`result` text,
	`follows_id` text,
	`created_at` integer NOT NULL,
	`completed_at` integer,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`responsible_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `requests_number` ON `requests` (`number`);--> statement-breakpoint
CREATE INDEX `requests_conversation` ON `requests` (`conversation_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `requests_client` ON `requests` (`client_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `requests_root` ON `requests` (`root_id`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`seq` integer NOT NULL,
	`root_id` text NOT NULL,
	`request_id` text NOT NULL,
	`client_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`team_id` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`assignee_id` text,
	`waiting_reason` text,
	`has_new_message` integer NOT NULL,
	`result` text,
	`created_at` integer NOT NULL,
	`assigned_at` integer,
	`completed_at` integer,
	`completed_by` text,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`completed_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tasks_request` ON `tasks` (`request_id`);--> statement-breakpoint
CREATE INDEX `tasks_open` ON `tasks` (`status`,`assignee_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `tasks_assignee` ON `tasks` (`assignee_id`,`status`);--> statement-breakpoint
CREATE INDEX `tasks_root` ON `tasks` (`root_id`);--> statement-breakpoint
CREATE TABLE `teams` (
	`id` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`seq` integer NOT NULL,
	`root_id` text NOT NULL,
	`name` text NOT NULL,
	`is_default` integer NOT NULL,
	`presence` text NOT NULL,
	`policy` text NOT NULL
);
--> statement-breakpoint
CREATE VIEW `user_scope` AS 
  SELECT id AS user_id, 'all' AS scope_id FROM employees WHERE active
  UNION ALL SELECT id, 'employee:' || id FROM employees WHERE active
  UNION ALL SELECT e.id, 'team:' || t.id FROM employees e JOIN teams t WHERE e.active AND e.role IN ('owner', 'manager')
  UNION ALL SELECT e.id, 'team:' || m.team_id FROM employees e JOIN memberships m ON m.employee_id = e.id
    WHERE e.active AND e.role NOT IN ('owner', 'manager');