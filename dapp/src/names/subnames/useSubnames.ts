import { type AnsContext, eventsOf, namehash, whois, type Whois } from "@ans/client";
import { useQuery } from "@tanstack/react-query";

import { useAns } from "../../chain/useAns.ts";

/** The subnames of a name that are on chain and live, by the registry's events and its present state. */
export function useSubnames(name: string) {
  const ans = useAns();
  return useQuery({ queryKey: ["subnames", name], queryFn: () => subnamesOf(ans, name) });
}

async function subnamesOf(ans: AnsContext, name: string): Promise<Whois[]> {
  const created = await eventsOf(ans, "ANSRegistry", "SubnameCreated", { parent: namehash(name) });
  const labels = [...new Set(created.map(({ args }) => args.label))];
  const all = await Promise.all(labels.map((label) => whois(ans, { name: `${label}.${name}` })));
  return all.filter(({ owner }) => owner !== null).toSorted((a, b) => a.name.localeCompare(b.name));
}
