import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import './aria.css'

export type TabViewProps<V extends string> = {
  /** What the tabs choose between, for screen readers. */
  label: string
  tabs: readonly { id: V; title: ReactNode; content: ReactNode }[]
  /** With `onChange`: chosen from outside; without: kept here. */
  value?: V
  onChange?: (id: V) => void
}

/** Views of the same thing side by side; the chosen one is underlined blue. */
export function TabView<V extends string>({ label, tabs, value, onChange }: TabViewProps<V>) {
  return (
    <Tabs
      {...(value !== undefined && { selectedKey: value })}
      onSelectionChange={(key) => {
        const tab = tabs.find(({ id }) => id === key)
        if (tab) onChange?.(tab.id)
      }}
    >
      <TabList aria-label={label} className="tab-list">
        {tabs.map(({ id, title }) => (
          <Tab key={id} id={id} className="tab">
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="tab-panel">
          {content}
        </TabPanel>
      ))}
    </Tabs>
  )
}
