import { type ReactNode, useEffect, useId, useRef } from "react";

import { useT } from "../text/LanguageContext.ts";

/** A window over the page. The browser keeps the focus inside, closes it on Escape and gives the focus back. */
export function Dialog(props: { title: string; onClose: () => void; children: ReactNode }) {
  const t = useT();
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      className="m-auto max-h-[90dvh] w-[min(28rem,calc(100vw-2rem))] overflow-auto rounded-2xl border border-line bg-card p-0 text-ink shadow-xl backdrop:bg-black/50"
    >
      <div className="p-5 sm:p-6">
        <div className="mb-4 flex items-center justify-between gap-4">
          <h2 id={id} className="text-xl">
            {props.title}
          </h2>
          <button
            type="button"
            aria-label={t("Close")}
            onClick={props.onClose}
            className="grid size-11 shrink-0 place-items-center rounded-xl hover:bg-inset"
          >
            <svg aria-hidden="true" viewBox="0 0 20 20" className="size-5">
              <path d="m5 5 10 10M15 5 5 15" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
            </svg>
          </button>
        </div>
        {props.children}
      </div>
    </dialog>
  );
}
