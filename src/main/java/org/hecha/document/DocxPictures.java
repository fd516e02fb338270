package org.hecha.document;

import org.hecha.document.Relations.Relation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * The pictures of a Word document. Of the names that a file keeps for one, the address of a linked file says most, then
 * the name of the file that was inserted, then the name of the part.
 */
final class DocxPictures {

    private final Relations relations;

    private String inserted = "";
    private String description = "";

    DocxPictures(Relations relations) {
        this.relations = relations;
    }

    /** An element of a drawing that has just started. */
    void element(XmlPart xml, Flow flow) throws SAXException {
        switch (xml.name()) {
            case "docPr" -> {
                inserted = fileName(xml.attributeOrEmpty("name"));
                description = described(xml);
            }
            case "cNvPr" -> {
                String name = fileName(xml.attributeOrEmpty("name"));
                inserted = name.isEmpty() ? inserted : name;
                description = description.isEmpty() ? described(xml) : description;
            }
            case "blip" -> {
                Relation link = relations.get(xml.attribute("link"));
                show(link == null ? relations.get(xml.attribute("embed")) : link, flow);
            }
            case "shape", "rect" -> {
                inserted = "";
                description = xml.attributeOrEmpty("alt");
            }
            case "imagedata" -> {
                inserted = xml.attributeOrEmpty("title");
                Relation link = relations.get(xml.attribute("href"));
                show(link == null ? relations.get(xml.attribute("id")) : link, flow);
            }
            default -> {}
        }
    }

    private void show(@Nullable Relation picture, Flow flow) throws SAXException {
        boolean linked = picture != null && picture.external();
        String part = picture == null ? "" : picture.target();
        flow.picture(linked || inserted.isEmpty() ? part : inserted, description);
    }

    private static String described(XmlPart xml) {
        String description = xml.attributeOrEmpty("descr");
        return description.isEmpty() ? xml.attributeOrEmpty("title") : description;
    }

    /** The name, if it is that of a file and not one that the word processor made up (图片 1). */
    private static String fileName(String name) {
        return name.matches(".+\\.\\w{2,5}|.*[/\\\\].*") ? name : "";
    }
}
