// Property tests draw the same cases everywhere; COPYDESK_SEED=… tries others.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.COPYDESK_SEED ?? 20_261_122) })

// A workflow that runs the tests must not change what the commands print.
delete process.env.GITHUB_ACTIONS
delete process.env.GITHUB_STEP_SUMMARY
