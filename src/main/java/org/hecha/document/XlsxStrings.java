package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The texts that the cells of an Office Open XML workbook share. */
final class XlsxStrings {

    private XlsxStrings() {}

    static List<String> read(ZipParts zip, @Nullable String part, Limits limits)
            throws IOException, SAXException, TikaException {
        List<String> strings = new ArrayList<>();
        InputStream bytes = part == null ? null : zip.open(part);
        if (bytes == null) {
            return strings;
        }
        int characters = 0;
        try (XmlPart xml = new XmlPart(bytes, limits)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("si")) {
                    String words = words(xml);
                    characters += words.length() + 1;
                    if (characters > limits.characters()) {
                        throw new LimitExceededException("文字超过 " + limits.characters() + " 个字");
                    }
                    strings.add(words);
                }
            }
        }
        return strings;
    }

    /** The runs of the element that has just started, without how they are pronounced; goes to its end. */
    static String words(XmlPart xml) throws IOException, SAXException {
        StringBuilder words = new StringBuilder();
        int element = xml.depth();
        while (xml.inside(element)) {
            if (xml.isStart() && xml.name().equals("t")) {
                words.append(xml.wholeText());
            } else if (xml.isStart() && xml.name().equals("rPh")) {
                xml.skip();
            }
        }
        return words.toString();
    }
}
