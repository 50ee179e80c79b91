import { config } from 'zod'

/** zod would try `new Function` for speed; the Content-Security-Policy of our pages forbids it. */
config({ jitless: true })
