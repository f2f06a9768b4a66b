/** The entries that fetch one process as a file, as far as this person may. */
import { mayExport } from '@servicewerkstatt/shared/commands/access.ts'
import { useLanguage, useWords } from '../../locale/use-words.ts'
import type { MenuEntry } from '../../ui/aria/MenuButton.tsx'
import { useToast } from '../../ui/native/Toast.tsx'
import { downloadExport } from '../../workshop/download-export.ts'
import { useWorkshop } from '../../workshop/workshop-context.tsx'

const FORMATS = ['bpmn', 'svg', 'png'] as const

export function useProcessExports(processId: string): readonly MenuEntry[] {
  const words = useWords('process').exchange
  const { access } = useWorkshop()
  const { language } = useLanguage()
  const toast = useToast()
  const formats = FORMATS.filter((format) => mayExport(access.role, format, false))
  if (formats.length === 0) return []
  const take = async (format: (typeof FORMATS)[number]): Promise<void> => {
    const download = await downloadExport(access, format, language, { process: processId })
    toast({ text: download.ok ? words.taken(download.fileName) : download.message || words.failed })
  }
  return [
    { separator: true },
    { heading: words.takeAlong },
    ...formats.map((format) => ({
      id: format,
      text: words[format],
      ...(format === 'bpmn' && { note: words.bpmnNote }),
      onAction: () => void take(format),
    })),
    { separator: true },
  ]
}
