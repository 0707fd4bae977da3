import { createRoot } from 'react-dom/client'
import { offer } from '../lib/bench.ts'
import '../lib/plain.css'
import { AgGridTable } from './ag-grid-table.tsx'

await offer({
  mount(root, entries) {
    createRoot(root).render(<AgGridTable entries={entries} />)
  },
  found: () => Number.parseInt(document.querySelector('.total')?.textContent ?? '', 10),
})
