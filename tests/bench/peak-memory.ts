// Loaded before a program under measurement: on its exit, writes its peak memory (kB) to the file BENCH_PEAK names.

import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env.BENCH_PEAK;
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
