import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod/v4/core'
import { createKeyboard } from './platform/keyboard.ts'
import { routeLinks } from './platform/links.ts'
import { createPreferences, PreferencesContext } from './platform/preferences.ts'
import { createQueryClient } from './platform/query.ts'
import { KeyboardContext, listenToKeys } from './platform/shortcuts.ts'
import { createAppRouter } from './router.tsx'
import { ToastProvider } from './ui/Toast.tsx'
import './theme/theme.css'

// Before any schema is loaded: the content security policy forbids code made at run time.
config({ jitless: true })

const preferences = createPreferences(localStorage, document.documentElement)
const keyboard = createKeyboard(() => preferences.read().singleKeysOff)
const cache = createQueryClient(() => {
  // Only a page inside the frame needs a session; the others ask about it without consequences.
  const { matches, location } = router.state
  if (matches.some((match) => match.routeId === '/frame'))
    router.history.push(`/entra?torna=${encodeURIComponent(location.href)}`)
})
const router = createAppRouter(cache)
listenToKeys(keyboard, document)
routeLinks(router, document)

const place = document.getElementById('app')
if (place)
  createRoot(place).render(
    <StrictMode>
      <PreferencesContext value={preferences}>
        <KeyboardContext value={keyboard}>
          <QueryClientProvider client={cache}>
            <ToastProvider>
              <RouterProvider router={router} />
            </ToastProvider>
          </QueryClientProvider>
        </KeyboardContext>
      </PreferencesContext>
    </StrictMode>,
  )
