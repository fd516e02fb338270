package org.hecha.document.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What {@code tesseract} writes as hOCR: a page for each line given to it, an element for each character. */
final class TesseractPages {

    private static final Pattern PAGE = Pattern.compile("page_(\\d+)");
    private static final Pattern CHARACTER = Pattern.compile("x_bboxes (\\d+) \\d+ (\\d+) \\d+; ?x_conf ([0-9.]+)");

    private TesseractPages() {}

    static List<List<Mark>> read(InputStream hocr, int pages) throws IOException {
        List<List<Mark>> marks = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            marks.add(new ArrayList<>());
        }
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader xml = factory.createXMLStreamReader(hocr, "UTF-8");
            int page = -1;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String kind = String.valueOf(xml.getAttributeValue(null, "class"));
                if (kind.equals("ocr_page")) {
                    Matcher number = PAGE.matcher(String.valueOf(xml.getAttributeValue(null, "id")));
                    page = number.find() ? Integer.parseInt(number.group(1)) - 1 : page + 1;
                } else if (kind.equals("ocrx_cinfo") && page >= 0 && page < pages) {
                    Matcher place = CHARACTER.matcher(String.valueOf(xml.getAttributeValue(null, "title")));
                    String text = xml.getElementText().strip();
                    if (place.find() && !text.isEmpty()) {
                        float middle = (Float.parseFloat(place.group(1)) + Float.parseFloat(place.group(2))) / 2;
                        float sure = Math.min(0.9999f, Math.max(0.01f, Float.parseFloat(place.group(3)) / 100));
                        marks.get(page).add(new Mark(text, middle, sure));
                    }
                }
            }
            return marks;
        } catch (XMLStreamException | NumberFormatException strange) {
            throw new RecognitionException("tesseract 的输出无法读取", strange);
        }
    }
}
