// Property tests draw the same cases everywhere; COPYDESK_SEED=… tries others.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.COPYDESK_SEED ?? 20_261_122) })
