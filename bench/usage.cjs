// Loaded before a measured program: writes its peak memory when it ends.
const { writeFileSync } = require('node:fs')
const file = process.env.COPYDESK_BENCH_USAGE
if (file) process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)))
