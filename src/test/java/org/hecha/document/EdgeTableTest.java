package org.hecha.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hecha.document.EdgeTable.Content;
import org.hecha.document.EdgeTable.Frame;
import org.hecha.document.EdgeTable.Merge;

class EdgeTableTest {

    private static final List<Merge> MERGES = List.of(Merge.NONE, Merge.FIRST, Merge.CONTINUED);

    /** Each list of numbers is a row: the edges of its cells, and how they are merged. */
    @Property(tries = 300)
    void noEdgesLoseACellsText(
            @ForAll @Size(min = 1, max = 8)
                    List<@Size(min = 1, max = 8) List<@IntRange(min = -50, max = 400) Integer>> rows)
            throws Exception {
        EdgeTable table = new EdgeTable();
        List<String> written = new ArrayList<>();
        for (List<Integer> edges : rows) {
            List<Frame> frames = new ArrayList<>();
            List<Content> cells = new ArrayList<>();
            int left = 0;
            for (int edge : edges) {
                Merge down = MERGES.get(Math.floorMod(edge, 3));
                Merge across = MERGES.get(Math.floorMod(edge / 3, 3));
                frames.add(new Frame(left, edge, down, across));
                written.add("t" + written.size() + ";");
                cells.add(new Content(written.get(written.size() - 1), List.of()));
                left = edge;
            }
            table.addRow(cells, frames);
        }
        BlockCollector collector = new BlockCollector(Limits.DEFAULT);
        List<String> covered = new ArrayList<>();
        table.write(new XhtmlWriter(collector), covered);

        Table read = (Table) collector.blocks().get(0);
        String all = String.join("", read.cells().stream().map(Cell::text).toList()) + String.join("", covered);
        assertThat(written).allMatch(all::contains);
        assertThat(read.rows()).isEqualTo(rows.size());
    }
}
