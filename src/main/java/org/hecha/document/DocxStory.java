package org.hecha.document;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.hecha.document.DocxStyles.Style;
import org.hecha.document.Relations.Relation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Reads the text of a WordprocessingML part: the body, notes, comments or a running head. */
final class DocxStory {

    private final Flow flow;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final DocxPictures pictures;
    /** Relations to running heads, in the order of the sections. */
    private final Set<String> heads = new LinkedHashSet<>();

    /** Of the part that is being read. */
    private Relations links;

    private DocxFields fields = new DocxFields();
    private DocxParagraph paragraph = new DocxParagraph();
    private boolean hidden;
    /** The words of the link that is being read. */
    private @Nullable StringBuilder linked;

    private int deleted;
    private boolean inserted;
    private @Nullable String namespace;
    private boolean word;

    DocxStory(Flow flow, DocxStyles styles, DocxNumbering numbering, DocxPictures pictures, Relations links) {
        this.flow = flow;
        this.styles = styles;
        this.numbering = numbering;
        this.pictures = pictures;
        this.links = links;
    }

    Set<String> heads() {
        return heads;
    }

    /** Reads a whole part that points to others by relations of its own. */
    void read(XmlPart xml, Relations own) throws IOException, SAXException, TikaException {
        Relations outer = links;
        links = own;
        while (xml.next()) {
            if (xml.isStart()) {
                element(xml);
            }
        }
        links = outer;
    }

    private void content(XmlPart xml) throws IOException, SAXException, TikaException {
        int element = xml.depth();
        while (xml.inside(element)) {
            if (xml.isStart()) {
                element(xml);
            }
        }
    }

    /** Reads an element that has just started. */
    void element(XmlPart xml) throws IOException, SAXException, TikaException {
        if (!xml.namespace().equals(namespace)) {
            namespace = xml.namespace();
            word = namespace.endsWith("/wordprocessingml/2006/main") || namespace.endsWith("/wordprocessingml/main");
        }
        if (word) {
            wordElement(xml);
        } else {
            foreignElement(xml);
        }
    }

    /** Whether some of the text was put in by a tracked change that nobody has accepted. */
    boolean hasInsertions() {
        return inserted;
    }

    /** Elements without a case are wrappers: their content counts, they do not. */
    private void wordElement(XmlPart xml) throws IOException, SAXException, TikaException {
        switch (xml.name()) {
            case "p" -> paragraph(xml);
            case "pPr" -> paragraph.read(xml);
            case "r" -> run(xml);
            case "rPr" -> runProperties(xml);
            case "t" -> text(spaced(xml));
            case "delText" -> flow.text(xml.wholeText(), Story.DELETED);
            case "tab", "ptab" -> text("\t");
            case "br", "cr" -> text("\n");
            case "noBreakHyphen" -> text("-");
            case "sym" -> text(SymbolFont.character(xml.attributeOrEmpty("font"), xml.attributeOrEmpty("char")));
            case "tbl" -> new DocxTable(this, flow).read(xml);
            case "txbxContent" -> textBox(xml);
            case "ins", "moveTo" -> inserted = true;
            case "del", "moveFrom" -> {
                deleted++;
                content(xml);
                deleted--;
            }
            case "fldChar" -> {
                text(fields.mark(xml.attributeOrEmpty("fldCharType")));
                for (Link link = fields.link(); link != null; link = fields.link()) {
                    flow.link(link.target(), link.words());
                }
                xml.skip();
            }
            case "instrText" -> {
                fields.instruct(xml.wholeText());
                paragraph.contents |= fields.isPageOfHeading();
            }
            case "fldSimple" -> {
                paragraph.contents |= DocxFields.isPageOfHeading(xml.attributeOrEmpty("instr"));
                link(xml, LinkField.target(xml.attributeOrEmpty("instr")));
            }
            case "hyperlink" -> {
                paragraph.contents |= xml.attributeOrEmpty("anchor").startsWith("_Toc");
                Relation away = links.get(xml.attribute("id"));
                link(xml, away == null || !away.external() ? "" : away.target());
            }
            case "headerReference", "footerReference" -> heads.add(xml.attributeOrEmpty("id"));
            case "footnote", "endnote" -> {
                // Notes with a type are the lines that separate notes from the text.
                if (xml.attribute("type") != null && !"normal".equals(xml.attribute("type"))) {
                    xml.skip();
                }
            }
            case "sdtPr", "sdtEndPr", "rt", "delInstrText", "rPrChange", "sectPrChange", "customXmlPr", "smartTagPr" ->
                xml.skip();
            default -> {}
        }
    }

    private void foreignElement(XmlPart xml) throws IOException, SAXException, TikaException {
        switch (xml.name()) {
            case "AlternateContent" -> alternatives(xml);
            case "t" -> {
                if (xml.namespace().endsWith("/math")) {
                    text(xml.wholeText());
                }
            }
            case "textpath" -> wordArt(xml.attributeOrEmpty("string"));
            default -> pictures.element(xml, flow);
        }
    }

    private void paragraph(XmlPart xml) throws IOException, SAXException, TikaException {
        DocxParagraph outer = paragraph;
        boolean outerHidden = hidden;
        paragraph = new DocxParagraph();
        hidden = false;
        flow.openParagraph();
        content(xml);
        heads.addAll(paragraph.heads);
        close(flow.paragraph());
        paragraph = outer;
        hidden = outerHidden;
    }

    private void close(@Nullable OpenParagraph read) throws IOException, SAXException, TikaException {
        boolean blank = read == null || read.isBlank();
        if (paragraph.markDeleted && !blank) {
            flow.joinNextParagraph();
            return;
        }
        Style style = styles.get(paragraph.style);
        boolean unseen = blank && (paragraph.markDeleted || paragraph.markHidden);
        int outline = paragraph.outline < 0 ? style.level() : DocxParagraph.level(paragraph.outline);
        flow.closeParagraph(unseen ? "" : label(style), outline, style.contents() || paragraph.contents);
    }

    private String label(Style style) throws IOException, SAXException, TikaException {
        int level = paragraph.listLevel;
        if (paragraph.list < 0) {
            return numbering.next(style.list(), level < 0 ? style.listLevel() : level, style.listOwner());
        }
        return numbering.next(paragraph.list, level < 0 ? Math.max(0, style.listLevel()) : level, "");
    }

    private void run(XmlPart xml) throws IOException, SAXException, TikaException {
        boolean outer = hidden;
        hidden = styles.get(paragraph.style).hidden();
        content(xml);
        hidden = outer;
    }

    private void runProperties(XmlPart xml) throws IOException, SAXException, TikaException {
        Boolean direct = null;
        int element = xml.depth();
        while (xml.inside(element)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "vanish" -> direct = DocxParagraph.isOn(xml);
                case "rStyle" -> hidden |= styles.get(xml.attribute("val")).hidden();
                case "rPrChange" -> xml.skip();
                default -> {}
            }
        }
        hidden = direct == null ? hidden : direct;
    }

    /** Reads the words of an element that leads to a target, if it does. */
    private void link(XmlPart xml, String target) throws IOException, SAXException, TikaException {
        if (target.isEmpty()) {
            return;
        }
        StringBuilder outer = linked;
        linked = new StringBuilder();
        content(xml);
        flow.link(target, linked.toString().strip());
        linked = outer;
    }

    private void text(String words) throws SAXException {
        if (!fields.isInstruction()) {
            fields.show(words);
            if (linked != null && linked.length() < LinkField.LONGEST) {
                linked.append(words);
            }
            flow.text(words, deleted > 0 ? Story.DELETED : hidden ? Story.HIDDEN : Story.BODY);
        }
    }

    /** Word drops white space at the ends of a text that does not ask to keep it. */
    private static String spaced(XmlPart xml) throws IOException, SAXException {
        boolean kept = "preserve".equals(xml.attribute("space"));
        String words = xml.wholeText();
        return kept ? words : words.trim();
    }

    private void alternatives(XmlPart xml) throws IOException, SAXException, TikaException {
        boolean taken = false;
        int element = xml.depth();
        while (xml.inside(element)) {
            if (xml.isStart() && taken) {
                xml.skip();
            } else if (xml.isStart()) {
                taken = true;
                content(xml);
            }
        }
    }

    private void textBox(XmlPart xml) throws IOException, SAXException, TikaException {
        DocxFields outer = fields;
        fields = new DocxFields();
        flow.openAside(Story.TEXT_BOX);
        content(xml);
        flow.anchor(flow.closeAside());
        fields = outer;
    }

    private void wordArt(String words) throws SAXException {
        if (!words.isBlank()) {
            flow.openAside(Story.TEXT_BOX);
            flow.openParagraph();
            flow.text(words, Story.BODY);
            flow.closeParagraph("", 0, false);
            flow.anchor(flow.closeAside());
        }
    }
}
