package org.hecha.memo.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.NameRecord;
import org.apache.fontbox.ttf.NamingTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.hecha.memo.MemoException;
import org.jspecify.annotations.Nullable;

/** Reads fonts. */
final class FontFiles {

    private static final String RESOURCE = "/fonts/ttf/NotoSansSC/NotoSansSC-";

    private FontFiles() {}

    /** The fonts of the folder, then the packaged ones. */
    static List<Face> read(@Nullable Path folder) throws MemoException {
        List<Face> found = new ArrayList<>();
        if (folder != null) {
            addFolder(folder, found);
        }
        addPackaged(found);
        return List.copyOf(found);
    }

    private static void addPackaged(List<Face> found) throws MemoException {
        for (String weight : List.of("Regular", "Bold")) {
            try (InputStream font = FontFiles.class.getResourceAsStream(RESOURCE + weight + ".ttf")) {
                if (font == null) {
                    throw new MemoException("程序中没有 PDF 所用的中文字体（" + PdfFonts.PACKAGED + "）；请重新构建程序（mvn package），"
                            + "或者用 --memo html,docx 生成其他格式。");
                }
                found.add(Face.of(
                        PdfFonts.PACKAGED, new TTFParser().parse(new RandomAccessReadBuffer(font.readAllBytes()))));
            } catch (IOException e) {
                throw new MemoException("PDF 所用的中文字体（" + PdfFonts.PACKAGED + "）已损坏；请重新构建程序（mvn package）。", e);
            }
        }
    }

    private static void addFolder(Path folder, List<Face> found) throws MemoException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                addFile(file, found);
            }
        } catch (IOException e) {
            throw new MemoException("字体文件夹 " + folder + " 不存在或者无法读取；请检查 --fonts 指定的路径。", e);
        }
        if (found.isEmpty()) {
            throw new MemoException("字体文件夹 " + folder + " 中没有可用的 TrueType 字体（ttf、ttc）；请检查 --fonts 指定的路径。");
        }
    }

    /** Files that are no fonts, or broken ones, are passed over: the folder may be the system's own. */
    private static void addFile(Path file, List<Face> found) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".ttf")) {
                add(new TTFParser().parse(new RandomAccessReadBufferedFile(file)), found);
            } else if (name.endsWith(".ttc")) {
                // The fonts of a collection read from it as long as they are used.
                new TrueTypeCollection(file.toFile()).processAllFonts(font -> add(font, found));
            }
        } catch (IOException | RuntimeException broken) {
            // Another font of the folder may do.
        }
    }

    private static void add(TrueTypeFont font, List<Face> found) throws IOException {
        if (Face.isUsable(font)) {
            for (String family : families(font)) {
                found.add(Face.of(family, font));
            }
        }
    }

    /** All names of its family: {@code FangSong} and {@code 仿宋}. */
    private static Set<String> families(TrueTypeFont font) throws IOException {
        Set<String> families = new LinkedHashSet<>();
        NamingTable names = font.getNaming();
        if (names != null) {
            for (NameRecord record : names.getNameRecords()) {
                if (record.getNameId() == NameRecord.NAME_FONT_FAMILY_NAME && record.getString() != null) {
                    families.add(record.getString());
                }
            }
        }
        return families;
    }
}
