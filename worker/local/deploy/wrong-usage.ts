/** The command was called in a way it cannot be: exit 2, and the usage. */
export class WrongUsage extends Error {}
