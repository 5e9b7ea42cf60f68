import { isLastNews, isNews, type ImportNews, type ImportOrder } from '../../lib/platform/import-messages.ts';

/** Has a worker follow orders for one import, and answers its last news. */
export function runWorker(orders: readonly ImportOrder[]): Promise<ImportNews> {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve } = Promise.withResolvers<ImportNews>();
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isNews(data) && isLastNews(data)) resolve(data);
  });
  worker.addEventListener('error', ({ message }) => resolve({ is: 'failed', archive: null, why: message, canRetry: false }));
  for (const order of orders) worker.postMessage(order);
  return promise.finally(() => worker.terminate());
}
