import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { loadWords } from './locale/catalogues.ts'
import { storedLanguage } from './locale/language.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// The words travel beside the code, not after it. Should they fail, rendering asks again and the crash page answers.
void loadWords(storedLanguage(), 'door').catch(() => undefined)

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
