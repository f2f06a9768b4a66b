import { useWords } from '../locale/use-words.ts'
import { Segments } from '../ui/native/Choice.tsx'
import { Checkbox } from '../ui/native/Field.tsx'
import './switches.css'
import { themes, useTheme } from './theme.ts'

/** Light, dark or as the device says, and strong contrast. */
export function ThemeSwitch() {
  const words = useWords('common')
  const { theme, setTheme, strongContrast, setStrongContrast } = useTheme()
  return (
    <div className="theme-switch">
      <Segments
        legend={words.theme.label}
        legendHidden
        small
        options={themes.map((value) => ({ value, label: words.theme.short[value] }))}
        value={theme}
        onChange={setTheme}
      />
      <Checkbox checked={strongContrast} onChange={setStrongContrast}>
        {words.theme.contrast}
      </Checkbox>
    </div>
  )
}
