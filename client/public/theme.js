// Before the first paint: theme and contrast chosen on this device, so that no page flashes in the wrong colours.
// A file of its own because the page's content security policy allows no inline scripts. Keys: src/app/theme.ts.
try {
  const root = document.documentElement
  const theme = localStorage.getItem('servicewerkstatt.theme')
  if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme)
  if (localStorage.getItem('servicewerkstatt.contrast') === 'more') root.setAttribute('data-contrast', 'more')
} catch {
  // Storage is switched off: the device's own choice holds.
}
