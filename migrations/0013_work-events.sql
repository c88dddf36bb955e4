CREATE TABLE `work_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`request_id` text,
	`task_id` text,
	`employee_id` text,
	`by_id` text,
	`rule` text
);
--> statement-breakpoint
CREATE INDEX `work_events_request` ON `work_events` (`request_id`,`id`);--> statement-breakpoint
INSERT INTO work_events (kind, at, request_id, task_id, employee_id, by_id, rule)
SELECT kind, at, request_id, task_id, employee_id, NULL, rule FROM (
	SELECT 'assigned' AS kind, t.assigned_at AS at, t.request_id AS request_id, t.id AS task_id, t.assignee_id AS employee_id,
		(SELECT g.receipt ->> 'rule' FROM grants g WHERE g.task_id = t.id AND g.employee_id = t.assignee_id) AS rule
	FROM tasks t WHERE t.assigned_at IS NOT NULL AND t.assignee_id IS NOT NULL
	UNION ALL
	SELECT 'completed', completed_at, request_id, id, completed_by, NULL FROM tasks WHERE completed_at IS NOT NULL
	UNION ALL
	SELECT CASE WHEN coalesce((SELECT s.meaning FROM statuses s WHERE s.id = r.status), r.status) = 'cancelled'
		THEN 'cancelled' ELSE 'resolved' END, r.completed_at, r.id, NULL, r.responsible_id, NULL
	FROM requests r WHERE r.completed_at IS NOT NULL
	UNION ALL
	SELECT 'answered', min(m.at), m.request_id, NULL, m.author_id, NULL
	FROM messages m WHERE m.direction = 'out' AND m.state = 'sent' AND NOT m.automatic AND m.request_id IS NOT NULL
	GROUP BY m.request_id
) ORDER BY at;
