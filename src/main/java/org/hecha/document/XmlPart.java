package org.hecha.document;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An XML part of a container, read forward once. Document type declarations, which old manifests have, are passed over;
 * a use of anything they declare is refused, so no entity is ever resolved.
 */
final class XmlPart implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final TokenGuard bytes;
    private final XMLStreamReader reader;
    private final int nesting;
    private final int characters;

    private int depth;
    private int event;

    XmlPart(InputStream bytes, Limits limits) throws IOException {
        this.bytes = new TokenGuard(bytes, limits.characters());
        nesting = limits.nesting();
        characters = limits.characters();
        try {
            reader = FACTORY.createXMLStreamReader(this.bytes);
        } catch (XMLStreamException malformed) {
            throw asIo(malformed);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    /** Goes to the next start tag, end tag or run of characters; false at the end of the part. */
    boolean next() throws IOException, LimitExceededException {
        try {
            while (reader.hasNext()) {
                bytes.startToken();
                event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > nesting) {
                            throw new LimitExceededException("元素嵌套超过 " + nesting + " 层");
                        }
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new IOException("a part must not use entities of its own");
                    default -> {}
                }
            }
            // What follows the root element still belongs to the checksum.
            bytes.drain();
            return false;
        } catch (XMLStreamException malformed) {
            throw asIo(malformed);
        }
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean isEnd() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    boolean isText() {
        return !isStart() && !isEnd();
    }

    /** Local name of the element that starts or ends here. */
    String name() {
        return reader.getLocalName();
    }

    /** Namespace of the element that starts or ends here; empty if none. */
    String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** Value of the first attribute with this local name, whatever its namespace. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** As {@link #attribute(String)}, or empty if there is none. */
    String attributeOrEmpty(String name) {
        String value = attribute(name);
        return value == null ? "" : value;
    }

    /** As {@link #attribute(String)}, or {@code otherwise} if it is absent or no whole number. */
    int number(String name, int otherwise) {
        String value = attribute(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    /** The characters here. */
    String text() {
        return reader.getText();
    }

    /** Depth of the element that has just started; give it to {@link #inside(int)}. */
    int depth() {
        return depth;
    }

    /** Goes to the next event; false once the element that started at the given depth has ended. */
    boolean inside(int element) throws IOException, LimitExceededException {
        return next() && !(isEnd() && depth < element);
    }

    /** Goes to the end of the element that has just started. */
    void skip() throws IOException, LimitExceededException {
        int element = depth;
        while (inside(element)) {
            // nothing in it counts
        }
    }

    /** All characters in the element that has just started; goes to its end. */
    String wholeText() throws IOException, LimitExceededException {
        StringBuilder words = new StringBuilder();
        int element = depth;
        while (inside(element)) {
            if (isText()) {
                words.append(text());
                if (words.length() > characters) {
                    throw new LimitExceededException("文字超过 " + characters + " 个字");
                }
            }
        }
        return words.toString();
    }

    @Override
    public void close() throws IOException {
        try (bytes) {
            reader.close();
        } catch (XMLStreamException malformed) {
            throw asIo(malformed);
        }
    }

    private static IOException asIo(XMLStreamException malformed) {
        return malformed.getNestedException() instanceof IOException nested
                ? nested
                : new IOException("malformed XML", malformed);
    }
}
