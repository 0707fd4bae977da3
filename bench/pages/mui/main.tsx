import { createRoot } from 'react-dom/client'
import { offer } from '../lib/bench.ts'
import '../lib/plain.css'
import { MuiTable } from './mui-table.tsx'

await offer({
  mount(root, entries) {
    createRoot(root).render(<MuiTable entries={entries} />)
  },
  // "1–100 of 500"; an empty table says "0–0 of 0".
  found: () => {
    const shown = document.querySelector('.MuiTablePagination-displayedRows')?.textContent
    return Number(shown?.split(' of ')[1]?.replaceAll(/\D/g, ''))
  },
})
