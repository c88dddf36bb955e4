/** Where there is room, teams and people stand in the columns of one table: who, four ages, and what else is counted. */
export const COLUMNS = 'lg:grid-cols-[minmax(12rem,1fr)_repeat(4,3.5rem)_6.5rem_repeat(3,5.25rem)_2.75rem]';
