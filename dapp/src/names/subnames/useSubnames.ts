import { type AnsContext, eventsOf, namehash, whois, type Whois } from "@ans/client";
import { useQuery } from "@tanstack/react-query";

import { useAns } from "../../chain/useAns.ts";

/** The subnames of a name that are on chain and live, and how many labels were not looked at yet. */
export type Subnames = { subnames: Whois[]; left: number };

/** The subnames among the first `most` labels that a name ever gave, by the registry's events and its present state. */
export function useSubnames(name: string, most: number) {
  const ans = useAns();
  return useQuery({
    queryKey: ["subnames", name, most],
    queryFn: () => subnamesOf(ans, name, most),
    // Those that are there stay while more are looked at.
    placeholderData: (before, query) => (query?.queryKey[1] === name ? before : undefined),
  });
}

async function subnamesOf(ans: AnsContext, name: string, most: number): Promise<Subnames> {
  const created = await eventsOf(ans, "ANSRegistry", "SubnameCreated", { parent: namehash(name) });
  const labels = [...new Set(created.map(({ args }) => args.label))].toSorted((a, b) => a.localeCompare(b));
  const asked = labels.slice(0, most);
  const found = await Promise.all(asked.map((label) => whois(ans, { name: `${label}.${name}` })));
  return { subnames: found.filter(({ owner }) => owner !== null), left: labels.length - asked.length };
}
