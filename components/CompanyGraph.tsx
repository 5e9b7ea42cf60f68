import { companyGraphOf } from '../lib/card/company-graph.ts';
import type { NameProfile } from '../lib/corpus/corpus.ts';
import { sayCount } from '../lib/platform/words.ts';

type CompanyGraphProps = { readonly profile: NameProfile; readonly hrefOf: (name: string) => string };

const MOST_STROKE = 4; // CSS pixels of the line to the closest

/** A name and its company, to look at. What it shows is also in the list of companions, which keys and screen readers go through. */
export function CompanyGraph({ profile, hrefOf }: CompanyGraphProps) {
  const graph = companyGraphOf(profile);
  if (graph === null) return null;
  const { nodes, ties } = graph;
  return (
    <div class="company-graph" aria-hidden="true">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">
        {ties.map(([from, to]) => (
          <line key={`${from} ${to}`} class="tie" x1={nodes[from]?.x} y1={nodes[from]?.y} x2={nodes[to]?.x} y2={nodes[to]?.y} />
        ))}
        {nodes.map(({ id, kind, x, y, weight }) => (
          <line key={id} class="spoke" data-kind={kind} x1={50} y1={50} x2={x} y2={y} stroke-width={1 + (MOST_STROKE - 1) * weight} />
        ))}
      </svg>
      <span class="graph-name" dir="auto">
        {profile.canonical}
      </span>
      {nodes.map(({ id, canonical, kind, shared, x, y }) => (
        <a key={id} class="graph-companion" dir="auto" data-kind={kind} href={hrefOf(id)} tabIndex={-1} title={sayCount('companionBoth', shared, canonical)} style={{ left: `${x}%`, top: `${y}%` }}>
          {canonical}
        </a>
      ))}
    </div>
  );
}
