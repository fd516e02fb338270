package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.hecha.document.UnreadableException.Cause;
import org.jspecify.annotations.Nullable;

/**
 * The files in a zip archive that is no document itself. Nothing is ever unpacked to the disk. Safe for use by several
 * threads at once.
 */
public final class Archive {

    /** Files in one archive: a province's reports of a year. */
    public static final int MOST_FILES = 10_000;

    /** What can neither stand in a file name everywhere nor be shown. */
    private static final Pattern NO_NAME = Pattern.compile("[\\x00-\\x1F\\x7F:*?\"<>|]");

    private final ZipParts zip;
    private final Limits limits;
    private final Map<String, String> keys = new LinkedHashMap<>();

    private Archive(ZipParts zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
        zip.written().forEach((key, written) -> {
            String name = plain(written);
            if (!name.isEmpty() && !written.endsWith("/") && !written.endsWith("\\")) {
                String free = name;
                for (int i = 2; keys.containsKey(free); i++) {
                    free = name + " (" + i + ")";
                }
                keys.put(free, key);
            }
        });
    }

    /**
     * @return null if the content is no archive, is damaged, or is a document that is packed as one
     */
    public static @Nullable Archive of(byte[] content, Limits limits) {
        try {
            ZipParts zip = new ZipParts(content, limits);
            boolean document = zip.has("[Content_Types].xml")
                    || zip.has("OFD.xml")
                    || zip.has(OfdParser.ENCRYPTIONS)
                    || zip.has("mimetype");
            return document ? null : new Archive(zip, limits);
        } catch (ZipException damaged) {
            return null;
        }
    }

    /** Paths of the files with {@code /} between folders, made harmless: none leads upwards. In the archive's order. */
    public List<String> names() {
        return List.copyOf(keys.keySet());
    }

    /**
     * The bytes of a file.
     *
     * @param source how messages call it
     * @throws UnreadableException if it needs a password, is damaged or too large
     */
    public synchronized byte[] content(String name, String source) throws UnreadableException {
        try (InputStream part = zip.open(keys.getOrDefault(name, name))) {
            if (part == null) {
                throw new UnreadableException(Cause.MISSING, "压缩包里找不到“" + source + "”，请检查压缩包是否已被改动。");
            }
            return BoundedBytes.read(part, limits.fileBytes());
        } catch (EncryptedDocumentException locked) {
            throw new UnreadableException(Cause.ENCRYPTED, "“" + source + "”所在的压缩包设有密码，无法读取，请解压后再审。", locked);
        } catch (LimitExceededException large) {
            throw tooLarge(source, large);
        } catch (IOException damaged) {
            if (damaged.getCause() instanceof LimitExceededException) {
                throw tooLarge(source, damaged);
            }
            throw new UnreadableException(Cause.DAMAGED, "“" + source + "”在压缩包里已损坏，无法读取，请重新压缩或重新下载后再审。", damaged);
        }
    }

    private static UnreadableException tooLarge(String source, Exception cause) {
        return new UnreadableException(Cause.TOO_LARGE, "“" + source + "”所在的压缩包解压后过大，请解压后再审。", cause);
    }

    private static String plain(String written) {
        List<String> steps = new ArrayList<>();
        for (String step : written.replace('\\', '/').split("/", -1)) {
            String name = NO_NAME.matcher(step).replaceAll("_").strip();
            if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
                steps.add(name);
            }
        }
        return String.join("/", steps);
    }
}
