package org.hecha.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.tika.exception.TikaException;
import org.hecha.document.page.Page;
import org.xml.sax.SAXException;

/** A file of one or more pictures, which are not decoded before their size is known. */
final class PictureFile {

    private interface Use {
        void of(ImageReader reader) throws IOException, SAXException;
    }

    private final byte[] content;

    PictureFile(byte[] content) {
        this.content = content;
    }

    /** Each of its pictures as a page. */
    List<Page> pages(Scans scans) throws IOException, SAXException, TikaException {
        List<Page> pages = new ArrayList<>();
        open(reader -> {
            int count = reader.getNumImages(true);
            for (int i = 0; i < count; i++) {
                scans.check(reader.getWidth(i), reader.getHeight(i), i + 1);
                pages.add(scans.read(reader.read(i), i + 1, 0));
            }
        });
        return pages;
    }

    /**
     * Its first picture as a page.
     *
     * @param count of pictures in the document so far, this one included
     * @param shortSide of the page in points
     */
    Page read(Scans scans, int page, int count, float shortSide) throws IOException, SAXException, TikaException {
        List<Page> pages = new ArrayList<>();
        open(reader -> {
            scans.check(reader.getWidth(0), reader.getHeight(0), count);
            pages.add(scans.read(reader.read(0), page, shortSide));
        });
        return pages.get(0);
    }

    private void open(Use use) throws IOException, SAXException, TikaException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new TikaException("no reader for this picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                use.of(reader);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException broken) {
            throw new TikaException("damaged picture", broken);
        }
    }
}
