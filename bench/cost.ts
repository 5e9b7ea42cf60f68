/** Preloaded into a process that is measured: as its last line it prints its CPU seconds and its peak of memory in MB. */
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ cpu: (user + system) / 1e6, peak: (process.resourceUsage().maxRSS * 1024) / 1e6 }));
});
