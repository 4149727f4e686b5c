/** Thrown when a deployment cannot go on; the message is a sentence that says what to do. */
export class DeploymentError extends Error {
  override name = "DeploymentError";
}
