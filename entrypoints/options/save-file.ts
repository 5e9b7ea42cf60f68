/** Hands a file to the person, who says where it goes. */
export function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Not at once: the browser reads it after this.
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKED_AFTER);
}

const REVOKED_AFTER = 60_000; // ms
