package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.hecha.document.Relations.Relation;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads workbooks of Excel and WPS (.xlsx, ECMA-376 SpreadsheetML): sheet by sheet, formulas by the values last seen. */
public final class XlsxParser implements Parser {

    private static final long serialVersionUID = 1L;
    private static final String USUAL_WORKBOOK = "xl/workbook.xml";

    private final transient Limits limits;

    public XlsxParser(Limits limits) {
        this.limits = limits;
    }

    private record Sheet(String relation, String name, boolean hidden) {}

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(FormatDetector.XLSX);
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        ZipParts zip = new ZipParts(BoundedBytes.read(stream, limits.fileBytes()), limits);
        Relations whole = new Relations(zip, "", limits);
        OfficeProperties.OFFICE_OPEN_XML.read(zip, whole.part("core-properties"), limits, metadata);
        OfficeProperties.OFFICE_OPEN_XML.read(zip, whole.part("extended-properties"), limits, metadata);
        ActiveParts.of(zip, new Relations(zip, main(whole), limits)).writeTo(metadata);
        XhtmlWriter out = new XhtmlWriter(handler);
        out.startDocument();
        read(zip, (part, content) -> {
            new SheetWriter(out, limits).write(content);
            for (Relation link : new Relations(zip, part, limits).all()) {
                if (link.external() && link.type().equals("hyperlink")) {
                    out.link(link.target(), "", 0, null);
                }
            }
        });
        out.endDocument();
    }

    private static String main(Relations whole) {
        String named = whole.part("officeDocument");
        return named == null ? USUAL_WORKBOOK : named;
    }

    /** What is done with a sheet: its part and what it shows. */
    @FunctionalInterface
    interface SheetUse {
        void use(String part, SheetContent content) throws IOException, SAXException, TikaException;
    }

    /** Reads sheet after sheet. */
    void read(ZipParts zip, SheetUse use) throws IOException, SAXException, TikaException {
        String main = main(new Relations(zip, "", limits));
        Relations relations = new Relations(zip, main, limits);
        XlsxStyles styles = new XlsxStyles(zip, relations.part("styles"), limits);
        List<String> strings = XlsxStrings.read(zip, relations.part("sharedStrings"), limits);
        List<Sheet> sheets = new ArrayList<>();
        ShownNumber numbers = new ShownNumber(workbook(zip, main, sheets));
        for (Sheet sheet : sheets) {
            Relation part = relations.get(sheet.relation());
            InputStream bytes = part == null || part.external() ? null : zip.open(part.target());
            if (part == null || bytes == null) {
                throw new TikaException("no sheet " + sheet.relation());
            }
            SheetContent content = new SheetContent(sheet.name(), sheet.hidden(), limits);
            // Charts have sheets of their own, without cells.
            try (XmlPart xml = new XmlPart(bytes, limits)) {
                new XlsxSheet(styles, strings, numbers, content).read(xml);
            }
            use.use(part.target(), content);
        }
    }

    /** Lists the sheets; returns whether days count from 1904 on. */
    private boolean workbook(ZipParts zip, String main, List<Sheet> sheets)
            throws IOException, SAXException, TikaException {
        InputStream bytes = zip.open(main);
        if (bytes == null) {
            throw new TikaException("no main part");
        }
        boolean since1904 = false;
        try (XmlPart xml = new XmlPart(bytes, limits)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("sheet")) {
                    String state = xml.attributeOrEmpty("state");
                    sheets.add(new Sheet(
                            xml.attributeOrEmpty("id"),
                            xml.attributeOrEmpty("name"),
                            state.equals("hidden") || state.equals("veryHidden")));
                } else if (xml.isStart() && xml.name().equals("workbookPr")) {
                    String flag = xml.attributeOrEmpty("date1904");
                    since1904 = flag.equals("1") || flag.equals("true");
                }
            }
        }
        return since1904;
    }
}
