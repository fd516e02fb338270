package org.hecha.document.worker;

import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.hecha.document.DocumentReader;
import org.hecha.document.Documents;
import org.hecha.document.Limits;
import org.hecha.document.PageRange;
import org.hecha.document.UnreadableException;
import org.hecha.document.UnreadableException.Cause;
import org.hecha.document.scan.Recognition;
import org.hecha.document.scan.ScanLimits;

/**
 * The process that reads: answers one request after the other, on its standard streams, until there are no more. It
 * ends when whoever started it is gone.
 */
public final class WorkerMain {

    /** Its own, see {@link Launch}; whoever started it removes it, if he lives to do so. */
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

    private WorkerMain() {}

    /**
     * @param arguments the {@link org.hecha.document.Limits}, see {@link LimitsArgument}; and, where pages that are
     *     pictures are to be read, the two numbers of the {@link ScanLimits}
     */
    public static void main(String[] arguments) throws IOException {
        Limits limits = LimitsArgument.parse(arguments[0]);
        serve(arguments.length < 3 ? new DocumentReader(limits) : scans(limits, arguments));
    }

    private static Documents scans(Limits limits, String[] arguments) {
        ScanLimits scanLimits = new ScanLimits(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        return Recognition.here()
                .open()
                .map(recogniser -> new DocumentReader(limits, recogniser, scanLimits))
                .orElseGet(() -> new DocumentReader(limits));
    }

    static void serve(Documents documents) throws IOException {
        InputStream in = System.in;
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        // Libraries that print would break the frames.
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        NoNetwork.enforce();
        endWithParent();
        boolean healthy = true;
        while (healthy) {
            byte[] request;
            try {
                request = Frames.read(in);
            } catch (EOFException done) {
                Worker.delete(FOLDER);
                return;
            }
            healthy = answer(request, documents, out);
        }
    }

    /** A reader in an endless loop would outlive whoever started it. */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            var unused = parent.onExit().thenRun(() -> {
                Worker.delete(FOLDER);
                Runtime.getRuntime().halt(1);
            });
        });
    }

    /** Returns whether the process can go on. After a lack of memory it should not: libraries keep broken caches. */
    private static boolean answer(byte[] request, Documents documents, OutputStream out) throws IOException {
        byte[] answer;
        boolean healthy = true;
        try {
            answer = bounded(answer(new WireInput(request), documents));
        } catch (UnreadableException unreadable) {
            answer = Answer.of(unreadable);
        } catch (OutOfMemoryError tooLittle) {
            answer = Answer.of(new UnreadableException(Cause.OUT_OF_MEMORY, "内存不足"));
            healthy = false;
        } catch (StackOverflowError tooDeep) {
            answer = Answer.of(new UnreadableException(Cause.TOO_LARGE, "文件内容嵌套过深，无法读取，请重新导出后再审。"));
        }
        Frames.write(out, answer);
        return healthy;
    }

    private static byte[] answer(WireInput request, Documents documents) throws UnreadableException {
        byte kind = request.oneByte();
        String source = request.text();
        return switch (kind) {
            case Request.PATH -> Answer.of(documents.read(source, Path.of(request.text())));
            case Request.PICTURES ->
                Answer.of(
                        documents.pictures(source, request.bytes(), new PageRange(request.number(), request.number())));
            case Request.NOTES -> Answer.of(documents.annotated(request.document(), request.bytes(), request.notes()));
            case Request.SPOTS ->
                Answer.of(documents.spots(
                        request.document(), request.bytes(), request.notes().notes()));
            default -> Answer.of(documents.read(source, request.bytes()));
        };
    }

    private static byte[] bounded(byte[] answer) throws UnreadableException {
        if (answer.length > Frames.MOST_BYTES) {
            throw new UnreadableException(Cause.TOO_LARGE, "文件内容过多，无法读取，请确认它是一份年度报告。");
        }
        return answer;
    }
}
