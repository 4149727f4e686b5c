import type { ReactNode } from "react";

import type { Action } from "../chain/useAction.ts";
import { useT } from "../text/LanguageContext.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";

/** A button that asks the wallet for something, and says how that goes. Whoever is tired of waiting may leave. */
export function ActionButton(props: {
  action: Action<[]>;
  children: ReactNode;
  look?: "first" | "second";
  disabled?: boolean;
  className?: string;
}) {
  const t = useT();
  const { action } = props;
  return (
    <div className={props.className ?? ""}>
      <Button
        look={props.look ?? "first"}
        disabled={props.disabled === true || action.isRunning}
        onClick={() => action.run()}
        aria-busy={action.isRunning}
      >
        {props.children}
      </Button>
      {action.isRunning ? (
        <p role="status" className="mt-2 text-sm text-soft">
          {t("Waiting for your wallet and the chain. If nothing opens, look for the wallet’s icon.")}{" "}
          <Button look="plain" className="min-h-0!" onClick={action.leave}>
            {t("Stop waiting")}
          </Button>
        </p>
      ) : null}
      <Failure error={action.error} className="mt-3" />
    </div>
  );
}
