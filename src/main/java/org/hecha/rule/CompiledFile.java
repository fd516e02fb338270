package org.hecha.rule;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A rule file after compilation.
 *
 * @param declarations of its rules, in its order
 * @param models names of the classes that describe its rules to the engine
 * @param classes class files by path
 */
record CompiledFile(List<Declaration> declarations, List<String> models, Map<String, byte[]> classes) {

    private static final int MAGIC = 0x48454348;
    private static final int CHECKSUM = 32;
    /** Far above what a rule file compiles to: a damaged count must not ask for all memory. */
    private static final int MOST = 1 << 24;

    CompiledFile {
        declarations = List.copyOf(declarations);
        models = List.copyOf(models);
        classes = new TreeMap<>(classes);
    }

    /** For a cache: a checksum, then all the rest. */
    byte[] toBytes() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(body))) {
            out.writeInt(MAGIC);
            out.writeInt(declarations.size());
            for (Declaration declaration : declarations) {
                write(declaration, out);
            }
            writeAll(models, out);
            out.writeInt(classes.size());
            for (Map.Entry<String, byte[]> file : classes.entrySet()) {
                out.writeUTF(file.getKey());
                out.writeInt(file.getValue().length);
                out.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("memory cannot be written to", impossible);
        }
        byte[] checksum = new Digest().add(body.toByteArray()).bytes();
        byte[] whole = Arrays.copyOf(checksum, CHECKSUM + body.size());
        System.arraycopy(body.toByteArray(), 0, whole, CHECKSUM, body.size());
        return whole;
    }

    /** Empty if the bytes are not what {@link #toBytes} gave. */
    static Optional<CompiledFile> fromBytes(byte[] bytes) {
        if (bytes.length <= CHECKSUM) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOfRange(bytes, CHECKSUM, bytes.length);
        if (!Arrays.equals(new Digest().add(body).bytes(), Arrays.copyOf(bytes, CHECKSUM))) {
            return Optional.empty();
        }
        // all at once: to inflate a byte at a time costs ten times as much
        try (InflaterInputStream inflated = new InflaterInputStream(new ByteArrayInputStream(body))) {
            return Optional.of(read(new DataInputStream(new ByteArrayInputStream(inflated.readAllBytes()))));
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static CompiledFile read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a compiled rule file");
        }
        List<Declaration> declarations = new ArrayList<>();
        for (int n = count(in); n > 0; n--) {
            declarations.add(readDeclaration(in));
        }
        List<String> models = readAll(in);
        Map<String, byte[]> classes = new TreeMap<>();
        for (int n = count(in); n > 0; n--) {
            String path = in.readUTF();
            byte[] file = new byte[count(in)];
            in.readFully(file);
            classes.put(path, file);
        }
        return new CompiledFile(declarations, models, classes);
    }

    private static void write(Declaration rule, DataOutputStream out) throws IOException {
        writeAll(List.of(rule.name(), rule.file(), rule.id(), rule.severity().key(), rule.group(), rule.basis()), out);
        out.writeInt(rule.line());
        out.writeInt(rule.since());
        out.writeInt(rule.until());
        writeAll(rule.needs(), out);
    }

    private static Declaration readDeclaration(DataInputStream in) throws IOException {
        List<String> texts = readAll(in);
        if (texts.size() != 6) {
            throw new IOException("not a declaration");
        }
        Severity severity = Arrays.stream(Severity.values())
                .filter(one -> one.key().equals(texts.get(3)))
                .findFirst()
                .orElseThrow(() -> new IOException("no such severity"));
        int line = in.readInt();
        int since = in.readInt();
        int until = in.readInt();
        return new Declaration(
                texts.get(0),
                texts.get(1),
                line,
                texts.get(2),
                severity,
                texts.get(4),
                texts.get(5),
                since,
                until,
                readAll(in));
    }

    private static void writeAll(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> readAll(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int n = count(in); n > 0; n--) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("no such count: " + count);
        }
        return count;
    }
}
