/** Grey bars in place of rows that are on their way. */
export function Waiting({ label }: { readonly label: string }) {
  return (
    <div class="waiting" role="status" aria-label={label}>
      <span />
      <span />
      <span />
    </div>
  );
}
