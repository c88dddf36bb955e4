/** Something a person can put right (a setting, a port, a second start). Shown as one line, without a stack; exit code 1. */
export class Refusal extends Error {}
