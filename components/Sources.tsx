type SourcesProps = {
  /** The shown one first. */
  readonly files: readonly string[];
  readonly hrefOf: (file: string) => string;
};

/** The files that an article was found in. */
export function Sources({ files, hrefOf }: SourcesProps) {
  return (
    <ul class="sources">
      {files.map((file) => (
        <li key={file}>
          <a href={hrefOf(file)}>{file}</a>
        </li>
      ))}
    </ul>
  );
}
