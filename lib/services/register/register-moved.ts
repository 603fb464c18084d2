/** The register is no longer what the lines of an import were planned on. */
export class RegisterMoved extends Error {}
