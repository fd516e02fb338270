package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The XML parts of an OFD package, found by the locations that other parts give. */
final class OfdParts {

    private final ZipParts zip;
    private final Limits limits;

    OfdParts(ZipParts zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /**
     * A part that must be there.
     *
     * @throws TikaException if it is not
     */
    XmlPart open(String part) throws IOException, TikaException {
        XmlPart xml = find(part);
        if (xml == null) {
            throw new TikaException("no part " + part);
        }
        return xml;
    }

    @Nullable
    XmlPart find(String part) throws IOException, TikaException {
        InputStream bytes = zip.open(part);
        return bytes == null ? null : new XmlPart(bytes, limits);
    }

    /** The bytes of a part that is no XML; null if it is not there. */
    byte @Nullable [] bytes(String part) throws IOException, SAXException, TikaException {
        try (InputStream bytes = zip.open(part)) {
            return bytes == null ? null : BoundedBytes.read(bytes, limits.fileBytes());
        }
    }

    /**
     * The part that a location stands for: from the root if it begins with a slash, else from the folder of the part that
     * gives it; some producers leave the slash out.
     */
    String resolve(String from, String location) {
        String plain = location.strip().replace('\\', '/');
        if (plain.startsWith("/")) {
            return normal(plain);
        }
        String beside = normal(from.substring(0, from.lastIndexOf('/') + 1) + plain);
        return !zip.has(beside) && zip.has(normal(plain)) ? normal(plain) : beside;
    }

    private static String normal(String path) {
        Deque<String> folders = new ArrayDeque<>();
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                folders.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                folders.addLast(name);
            }
        }
        return String.join("/", folders);
    }
}
