package org.hecha.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hecha.desk.DeskException;
import org.hecha.document.Box;
import org.hecha.document.Note;
import org.hecha.document.NoteSpot;
import org.hecha.document.PagePicture;
import org.hecha.document.PageRange;
import org.hecha.document.UnreadableException;
import org.hecha.memo.annotate.FindingNotes;
import org.hecha.rule.Finding;
import org.hecha.web.Examiner.Read;

/** The pages of PDF and OFD files as pictures, each drawn when it is looked at, with the spots of findings on them. */
final class PageImages {

    /** Neighbours are drawn along: who looks at one page looks at the next. */
    private static final int AT_ONCE = 2;

    private static final int KEPT_SPOTS = 1_000;
    private static final long MOST_BYTES = 96L << 20;
    private static final String FOREVER = "private, max-age=31536000, immutable";

    private record Drawn(PagePicture picture, List<byte[]> layers, List<String> types, long bytes) {}

    private final Office office;
    private final Map<String, Drawn> drawn = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<String, List<NoteSpot>> spots = new LinkedHashMap<>();
    private long bytes;

    PageImages(Office office) {
        this.office = office;
    }

    /** A page. */
    public record Page(
            int id, int number, int version, String width, String height, List<Integer> layers, List<Spot> spots) {}

    /** A rectangle that a finding is about. */
    public record Spot(int finding, String severity, String label, String x, String y, String width, String height) {}

    void at(RoutesConfig routes) {
        routes.get("/reports/{id}/pages/{page}", this::page);
        routes.get("/reports/{id}/pages/{page}/{layer}", this::layer);
    }

    private void page(Context request) throws UnreadableException {
        CaseFile file = CaseFile.last(office, Office.number(request.pathParam("id")));
        int number = Office.number(request.pathParam("page"));
        Drawn page = drawn(file, number);
        List<Integer> layers = new ArrayList<>();
        for (int i = 0; i < page.layers.size(); i++) {
            layers.add(i);
        }
        office.show(
                request,
                "page",
                new Page(
                        file.matter().id(),
                        number,
                        file.version().number(),
                        points(page.picture.width()),
                        points(page.picture.height()),
                        layers,
                        spots(file, number)));
    }

    private void layer(Context request) throws UnreadableException {
        CaseFile file = CaseFile.last(office, Office.number(request.pathParam("id")));
        Drawn page = drawn(file, Office.number(request.pathParam("page")));
        int layer = Office.number(request.pathParam("layer"));
        if (layer < 0 || layer >= page.layers.size()) {
            throw new DeskException(DeskException.Kind.UNKNOWN, "没有这一页。");
        }
        request.header("Cache-Control", FOREVER)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .contentType(page.types.get(layer))
                .result(page.layers.get(layer));
    }

    private Drawn drawn(CaseFile file, int number) throws UnreadableException {
        String key = file.version().sha256() + " ";
        synchronized (drawn) {
            Drawn known = drawn.get(key + number);
            if (known != null) {
                return known;
            }
        }
        if (number < 1) {
            throw new DeskException(DeskException.Kind.UNKNOWN, "没有这一页。");
        }
        int first = number - (number - 1) % AT_ONCE;
        List<PagePicture> pictures = office.serving()
                .documents()
                .pictures(file.version().fileName(), file.bytes(), new PageRange(first, first + AT_ONCE - 1))
                .pictures();
        Drawn asked = null;
        for (PagePicture picture : pictures) {
            Drawn one = drawn(picture);
            keep(key + picture.page(), one);
            asked = picture.page() == number ? one : asked;
        }
        if (asked == null) {
            throw new DeskException(DeskException.Kind.UNKNOWN, "没有这一页。");
        }
        return asked;
    }

    private void keep(String key, Drawn page) {
        synchronized (drawn) {
            if (drawn.put(key, page) == null) {
                bytes += page.bytes;
            }
            var eldest = drawn.entrySet().iterator();
            while (bytes > MOST_BYTES && eldest.hasNext()) {
                bytes -= eldest.next().getValue().bytes;
                eldest.remove();
            }
        }
    }

    /** Layers are {@code data:} addresses; here they get addresses of their own. */
    private static Drawn drawn(PagePicture picture) {
        List<byte[]> layers = new ArrayList<>();
        List<String> types = new ArrayList<>();
        long bytes = 0;
        for (String address : picture.layers()) {
            int comma = address.indexOf(',');
            String type = address.substring("data:".length(), comma);
            byte[] layer =
                    Base64.getDecoder().decode(address.substring(comma + 1).getBytes(StandardCharsets.US_ASCII));
            types.add(type.substring(0, type.indexOf(';')));
            layers.add(layer);
            bytes += layer.length;
        }
        return new Drawn(
                new PagePicture(picture.page(), picture.width(), picture.height(), List.of(), picture.redrawn()),
                layers,
                types,
                bytes);
    }

    private List<Spot> spots(CaseFile file, int number) {
        String key = file.version().sha256() + " " + file.version().audited() + " " + number;
        List<NoteSpot> known;
        synchronized (spots) {
            known = spots.get(key);
        }
        if (known == null) {
            known = find(file, number);
            synchronized (spots) {
                spots.put(key, known);
                while (spots.size() > KEPT_SPOTS) {
                    spots.remove(spots.keySet().iterator().next());
                }
            }
        }
        List<Spot> here = new ArrayList<>();
        for (NoteSpot spot : known) {
            Finding finding = file.audited().findings().get(spot.note() - 1);
            String label = "问题" + spot.note() + "（" + finding.severity().label() + "）";
            for (Box box : spot.boxes()) {
                here.add(spot(spot.note(), finding.severity().key(), label, box));
            }
        }
        return here;
    }

    /** Words that begin on the page, or on the one before and go on overleaf. */
    private List<NoteSpot> find(CaseFile file, int number) {
        Read read = file.read();
        if (read == null) {
            return List.of();
        }
        List<Note> notes = FindingNotes.of(file.audited(), read.document(), read.facts(), null).notes().stream()
                .filter(note -> Math.max(1, note.place().page()) == number
                        || note.place().page() == number - 1)
                .toList();
        if (notes.isEmpty()) {
            return List.of();
        }
        try {
            return office.serving().documents().spots(read.document(), file.bytes(), notes).stream()
                    .filter(spot -> spot.page() == number)
                    .toList();
        } catch (UnreadableException unreadable) {
            return List.of(); // The pages show no spots; the text does.
        }
    }

    /** What is absent has no width: a bar stands for it. */
    private static Spot spot(int finding, String severity, String label, Box box) {
        boolean absent = box.width() < 1;
        float x = absent ? Math.max(0, box.x() - 12) : box.x() - 1;
        float y = absent ? Math.max(0, box.y() - 5) : box.y() - 1;
        return new Spot(
                finding,
                severity,
                label,
                points(x),
                points(y),
                points(absent ? 10 : box.width() + 2),
                points(absent ? 10 : box.height() + 2));
    }

    private static String points(float number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
