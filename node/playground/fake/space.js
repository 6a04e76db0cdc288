/** The space of the fake: what a page may hold. */
export const space = {
  key: 'ROBOT',
  name: 'Parcel Robot',
  pages: [
    { id: '1376263', title: 'Demo' },
    { id: '1376264', title: 'Installation', parent: '1376263' },
    { id: '1376265', title: 'Container image', parent: '1376264' },
    { id: '1376266', title: 'Überprüfung und Freigabe', parent: '1376263' },
    { id: '1376267', title: 'Export options', parent: '1376266' },
    { id: '1376268', title: 'Release notes', parent: '1376263' },
    { id: '1376269', title: 'Salary bands (confidential)', parent: '1376263', restricted: true }
  ]
};

export function page(id, version, attachments) {
  const entry = space.pages.find((one) => one.id === id);

  return entry && {
    id, title: entry.title, version, updatedAt: '2026-11-20T09:30:00Z', html: html(entry.title), attachments
  };
}

const html = (title) => `
<p>This space shows what a <strong>Confluence page</strong> may hold, so that an export can be judged by <em>looking at it</em>. It belongs to a small fictional product, the <a href="https://example.com/parcel-robot?lang=en&v=2">Parcel Robot</a>. You read "${title}".</p>
<h2>What the robot does</h2>
<p>The robot takes parcels from a belt, reads their labels and sorts them. It knows three lanes:</p>
<ul><li>Letters and <strong>small parcels</strong><ul><li>up to 2 kg</li><li>up to 60 × 30 × 15 cm<ul><li>measured with the label on top</li></ul></li></ul></li><li>Large parcels, <em>never stacked</em></li><li>Everything else: lane <code>R-99</code>, looked at by a person</li></ul>
<div class="confluence-information-macro"><p>Read <a href="/wiki/spaces/ROBOT/pages/1376264/Installation">the installation guide</a> first. The robot has a mind of its own when its firmware is older than <code>4.2</code>.</p></div>
<h3>Lanes at a glance</h3>
<table class="confluenceTable"><tbody><tr><th>Lane</th><th>Parcels an hour</th><th>State</th></tr><tr><td>A-01</td><td>1,200</td><td>in use</td></tr><tr><td>B-02</td><td>640</td><td>in use</td></tr><tr><td>R-99</td><td>12</td><td>a person looks</td></tr></tbody></table>
<pre><code>robot --lane R-99 --look</code></pre>
<script>document.title = 'broken out'</script>`;
