/** What stands in place of the app when it cannot begin. */
export function Refusal(props: { error: unknown }) {
  const words = props.error instanceof Error ? props.error.message : String(props.error);
  return (
    <main className="page">
      <h1 className="hero">ANS</h1>
      <p className="hero-text" role="alert">
        {words}
      </p>
      <a className="mt-6 inline-block font-medium text-accent underline" href="">
        Load the page again
      </a>
    </main>
  );
}
