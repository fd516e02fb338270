package org.hecha.rule;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hecha.form.RuleFolder;

/**
 * A rule file as it was read.
 *
 * @param name its path in the rule folder
 * @param display how messages name it
 * @param content SHA-256 over its bytes
 * @param text decoded, without byte order mark
 */
record DrlFile(String name, String display, String content, DrlText text) {

    private static final String SUFFIX = ".drl";

    /** All rule files of a folder, sorted by name; what cannot be decoded goes to {@code faults}. */
    static List<DrlFile> all(RuleFolder folder, List<RuleFault> faults) {
        List<DrlFile> files = new ArrayList<>();
        for (String name : folder.files("", SUFFIX)) {
            byte[] bytes = folder.read(name);
            String display = folder.display(name);
            try {
                files.add(new DrlFile(name, display, new Digest().add(bytes).hex(), new DrlText(decode(bytes))));
            } catch (CharacterCodingException notUtf8) {
                faults.add(new RuleFault(display, 0, 0, "文件不是 UTF-8 编码", "请在编辑器中另存为 UTF-8"));
            }
        }
        return files;
    }

    /** Editors put the mark in unasked; the rule compiler stumbles over it. */
    private static String decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** A fault at an offset of the text; of the file as a whole if the offset is negative. */
    RuleFault fault(int offset, String message, String hint) {
        return offset < 0
                ? new RuleFault(display, 0, 0, message, hint)
                : new RuleFault(display, text.line(offset), text.column(offset), message, hint);
    }
}
