import type { ReactElement } from 'react'

/** The shape of a detail while it is on its way: as many columns as it will have, as high as most. */
export function DetailSkeleton(): ReactElement {
  return (
    <div className="loggia-detail-columns" aria-hidden="true">
      {[0, 1].map((column) => (
        <div key={column} className="loggia-detail-column loggia-detail-bones">
          {[1, 3, 2, 0].map((length) => (
            <span key={length} className="loggia-bone" data-length={length} />
          ))}
        </div>
      ))}
    </div>
  )
}
