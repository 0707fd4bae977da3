import { createRoot } from 'react-dom/client'
import { offer } from '../lib/bench.ts'
import '../lib/plain.css'
import { PeerTable } from './peer-table.tsx'

await offer({
  mount(root, entries) {
    createRoot(root).render(<PeerTable entries={entries} />)
  },
})
