CREATE TABLE `farewells` (
	`token` text PRIMARY KEY NOT NULL,
	`employee_id` text NOT NULL,
	`ends_at` integer NOT NULL,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `farewells_ends` ON `farewells` (`ends_at`);--> statement-breakpoint
CREATE TABLE `quarantine` (
	`id` text PRIMARY KEY NOT NULL,
	`employee_id` text NOT NULL,
	`name` text NOT NULL,
	`args` text NOT NULL,
	`written_at` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `quarantine_employee` ON `quarantine` (`employee_id`,`written_at`);--> statement-breakpoint
ALTER TABLE `employees` ADD `own_clients_only` integer DEFAULT false NOT NULL;--> statement-breakpoint
DROP VIEW `user_scope`;--> statement-breakpoint
CREATE VIEW `user_scope` AS 
  SELECT id AS user_id, 'all' AS scope_id FROM employees WHERE active
  UNION ALL SELECT id, 'employee:' || id FROM employees WHERE active
  UNION ALL SELECT e.id, kind.value || t.id FROM employees e JOIN teams t JOIN json_each('["team:","review:"]') kind
    WHERE e.active AND e.role IN ('owner', 'manager')
  UNION ALL SELECT e.id, kind.value || m.team_id
    FROM employees e JOIN memberships m ON m.employee_id = e.id JOIN json_each('["team:","review:"]') kind
    WHERE e.active AND e.role NOT IN ('owner', 'manager')
      AND (e.role = 'chief' OR kind.value = 'team:' AND NOT e.own_clients_only);