// PDF.js has no types for the half of it that usually runs in a worker of its own.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object;
}
