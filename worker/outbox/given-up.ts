/** An effect that trying again cannot help: it is parked at once, as `failed`. */
export class GivenUp extends Error {}
