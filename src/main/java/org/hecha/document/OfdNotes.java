package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Writes notes into a copy of an OFD file as annotations (GB/T 33190, 15) on the exact words; no page changes. */
final class OfdNotes {

    /**
     * A page of one of the documents in the package.
     *
     * @param document its main part
     * @param index of the page in that document, from 0
     * @param location its part
     */
    private record PageAt(OfdDocument content, String document, int index, String location) {}

    private final byte[] content;
    private final List<Block> blocks;
    private final Limits limits;
    private final ZipParts zip;
    private final OfdParts parts;
    private final List<PageAt> pages = new ArrayList<>();

    OfdNotes(byte[] content, List<Block> blocks, Limits limits) throws IOException {
        this.content = content;
        this.blocks = blocks;
        this.limits = limits;
        zip = new ZipParts(content, limits);
        parts = new OfdParts(zip, limits);
    }

    byte[] copy(Notes notes) throws IOException, SAXException, TikaException, NoteException {
        Metadata metadata = new Metadata();
        listPages(metadata);
        XmlTags entry = new XmlTags(text(zip, "OFD.xml"));
        while (entry.next()) {
            if (entry.localName().equals("Signatures")) {
                throw new NoteException("原件有电子签章");
            }
        }
        PagePlaces places = places();
        Map<String, OfdAnnotations> byDocument = new TreeMap<>();
        String day = notes.date() == null
                ? day(metadata.get(TikaCoreProperties.CREATED))
                : notes.date().toString();
        for (Note note : notes.notes()) {
            boolean first = true;
            for (PageMark mark : places.of(note)) {
                PageAt page = pages.get(mark.page() - 1);
                OfdAnnotations annotations = byDocument.get(page.document());
                if (annotations == null) {
                    annotations = new OfdAnnotations(zip, parts, page.document(), firstOf(page.document()), day);
                    byDocument.put(page.document(), annotations);
                }
                annotations.add(page.index(), note, mark, notes.author(), first);
                first = false;
            }
        }
        ZipCopy copy = new ZipCopy(content);
        for (OfdAnnotations annotations : byDocument.values()) {
            annotations.write(copy);
        }
        return copy.bytes();
    }

    /** Where the notes would stand. */
    List<NoteSpot> spots(List<Note> notes) throws IOException, SAXException, TikaException {
        listPages(new Metadata());
        return places().spots(notes);
    }

    private void listPages(Metadata metadata) throws IOException, SAXException, TikaException {
        for (String root : OfdRoot.read(parts, metadata).documents()) {
            OfdDocument document = OfdDocument.read(parts, root);
            for (String location : document.pages()) {
                pages.add(new PageAt(document, root, pages.size(), location));
            }
        }
    }

    private PagePlaces places() {
        return new PagePlaces(blocks, pages.size(), number -> {
            PageAt page = pages.get(number - 1);
            return new OfdContents(parts, page.content(), limits)
                    .painted(page.location(), number, limits.characters())
                    .page();
        });
    }

    private int firstOf(String document) {
        return pages.stream()
                .filter(page -> page.document().equals(document))
                .mapToInt(PageAt::index)
                .findFirst()
                .orElse(0);
    }

    /** The standard asks for a date: without one of the notes it is that of the file, so that it does not change. */
    private static String day(@Nullable String created) {
        return created != null && created.matches("(?s)\\d{4}-\\d{2}-\\d{2}.*")
                ? created.substring(0, 10)
                : "1970-01-01";
    }

    static String text(ZipParts zip, String part) throws IOException, TikaException, NoteException {
        try (InputStream in = zip.open(part)) {
            if (in == null) {
                throw new TikaException("no part " + part);
            }
            return XmlTags.decoded(in.readAllBytes());
        }
    }
}
