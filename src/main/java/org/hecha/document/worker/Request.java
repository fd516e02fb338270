package org.hecha.document.worker;

import java.nio.file.Path;
import org.hecha.document.Document;
import org.hecha.document.Notes;
import org.hecha.document.PageRange;

/** What a process is asked to read. */
final class Request {

    static final byte CONTENT = 0;
    static final byte PATH = 1;
    static final byte PICTURES = 2;
    static final byte NOTES = 3;
    static final byte SPOTS = 4;

    private final String source;
    private final byte[] frame;

    private Request(String source, WireOutput out) {
        this.source = source;
        this.frame = out.frame();
    }

    static Request of(String source, byte[] content) {
        return new Request(source, new WireOutput().put(CONTENT).put(source).put(content));
    }

    static Request of(String source, Path file) {
        String path = file.toAbsolutePath().toString();
        return new Request(source, new WireOutput().put(PATH).put(source).put(path));
    }

    /** For pictures of pages. */
    static Request of(String source, byte[] content, PageRange pages) {
        WireOutput out = new WireOutput().put(PICTURES).put(source).put(content);
        return new Request(source, out.put(pages.first()).put(pages.last()));
    }

    /** For a copy with notes. */
    static Request of(Document document, byte[] content, Notes notes) {
        WireOutput out = new WireOutput().put(NOTES).put(document.source());
        return new Request(document.source(), out.put(document).put(content).put(notes));
    }

    /** For the places of notes on pages. */
    static Request forSpots(Document document, byte[] content, Notes notes) {
        WireOutput out = new WireOutput().put(SPOTS).put(document.source());
        return new Request(document.source(), out.put(document).put(content).put(notes));
    }

    /** The file's name as the user gave it. */
    String source() {
        return source;
    }

    /** As it goes through the pipe. */
    byte[] frame() {
        return frame;
    }
}
