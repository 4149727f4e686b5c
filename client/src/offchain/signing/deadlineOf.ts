import { chainTime } from "../../chain/chainTime.ts";
import type { AnsContext } from "../../context/AnsContext.ts";

const DAY = 86_400;

/** The deadline that is given, else a day from now, in Unix seconds. */
export async function deadlineOf(context: AnsContext, given: number | undefined): Promise<number> {
  return given ?? (await chainTime(context)) + DAY;
}
