Reflect.set(globalThis, 'window', globalThis); // FlexSearch's IndexedDB adapter looks for it when it loads; a worker has none
