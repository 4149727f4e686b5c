/** How far the foundation has handed over to the service providers. */
export type HandoverStage = "foundation" | "shared" | "led" | "community";

/** The stages, the first one first. */
export const handoverStages: readonly HandoverStage[] = ["foundation", "shared", "led", "community"];

/** The stage that the hand-over contract gives as a number. */
export function handoverStageOf(value: unknown): HandoverStage {
  return handoverStages[Number(value)] ?? "foundation";
}
