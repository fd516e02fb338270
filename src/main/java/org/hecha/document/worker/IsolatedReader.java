package org.hecha.document.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.tika.mime.MediaType;
import org.hecha.document.Document;
import org.hecha.document.DocumentReader;
import org.hecha.document.Documents;
import org.hecha.document.FormatDetector;
import org.hecha.document.Limits;
import org.hecha.document.Note;
import org.hecha.document.NoteSpot;
import org.hecha.document.Notes;
import org.hecha.document.PagePictures;
import org.hecha.document.PageRange;
import org.hecha.document.UnreadableException;
import org.hecha.document.scan.Recognition;
import org.hecha.document.scan.ScanLimits;
import org.jspecify.annotations.Nullable;

/**
 * Reads files that nobody vouches for. Formats whose reader is a library that trips over damaged files (PDF, binary
 * Word, web pages, …) and all large files go to a process of their own, where a crash, a hang or a lack of memory costs
 * that file only. Small files of formats that are read here as a stream, with a cap on everything that can grow, stay
 * in this process: a second Java takes half a second to start, a hundred times what such a file takes to read. Either
 * way gives the same document.
 */
public final class IsolatedReader implements Documents {

    /** Formats of streaming readers of our own. What is not here goes to the other process. */
    private static final Set<MediaType> STREAMED = Set.of(
            FormatDetector.DOCX,
            FormatDetector.DOCM,
            FormatDetector.ODT,
            FormatDetector.ODT_TEMPLATE,
            FormatDetector.RTF,
            FormatDetector.TEXT);

    private static final int SMALL_BYTES = 4 << 20;

    private final Limits limits;
    private final DocumentReader here;
    private final FormatDetector detector;
    private final WorkerPool pool;
    private final @Nullable WorkerPool scans;

    /** @param workers how many files are read at a time; no process is started before it is needed */
    public IsolatedReader(Limits limits, WorkerLimits workerLimits, int workers) {
        this(limits, new WorkerPool(Launch.of(limits, workerLimits.heapMegabytes()), workerLimits, workers));
    }

    /**
     * Reads pages that are pictures, too. Files in which they are met go to processes of their own kind: recognising
     * characters takes a hundred times longer than reading them, and more memory.
     *
     * @param scanWorkerLimits of those processes
     */
    public IsolatedReader(
            Limits limits,
            WorkerLimits workerLimits,
            int workers,
            Recognition scans,
            ScanLimits scanLimits,
            WorkerLimits scanWorkerLimits) {
        this(
                limits,
                new WorkerPool(Launch.of(limits, workerLimits.heapMegabytes()), workerLimits, workers),
                scans.isPossible()
                        ? new WorkerPool(
                                Launch.forScans(limits, scanWorkerLimits.heapMegabytes(), scans, scanLimits),
                                scanWorkerLimits,
                                workers)
                        : null);
    }

    IsolatedReader(Limits limits, WorkerPool pool) {
        this(limits, pool, null);
    }

    private IsolatedReader(Limits limits, WorkerPool pool, @Nullable WorkerPool scans) {
        this.scans = scans;
        this.limits = limits;
        this.here = new DocumentReader(limits);
        this.detector = new FormatDetector(limits);
        this.pool = pool;
    }

    @Override
    public Document read(String source, Path file) throws UnreadableException {
        if (!Files.isRegularFile(file)) {
            return here.read(source, file);
        }
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(SMALL_BYTES + 1);
        } catch (IOException unopened) {
            return here.read(source, file);
        }
        return content.length > SMALL_BYTES ? apart(Request.of(source, file)) : read(source, content);
    }

    @Override
    public Document read(String source, byte[] content) throws UnreadableException {
        return isStreamed(content) ? here.read(source, content) : apart(Request.of(source, content));
    }

    private Document apart(Request request) throws UnreadableException {
        try {
            Document document = pool.read(request);
            return scans != null && document.properties().containsKey(Document.UNREAD_PICTURES)
                    ? scans.read(request)
                    : document;
        } catch (UnreadableException unreadable) {
            if (scans != null && unreadable.reason() == UnreadableException.Cause.NO_TEXT) {
                return scans.read(request);
            }
            throw unreadable;
        }
    }

    @Override
    public PagePictures pictures(String source, byte[] content, PageRange pages) throws UnreadableException {
        return pool.pictures(Request.of(source, content, pages));
    }

    @Override
    public byte[] annotated(Document document, byte[] content, Notes notes) throws UnreadableException {
        return isStreamed(content)
                ? here.annotated(document, content, notes)
                : pool.annotated(Request.of(document, content, notes));
    }

    @Override
    public List<NoteSpot> spots(Document document, byte[] content, List<Note> notes) throws UnreadableException {
        return isStreamed(content)
                ? here.spots(document, content, notes)
                : pool.spots(Request.forSpots(document, content, new Notes("", null, notes)));
    }

    /** Starts a process now, to be ready when the first file comes that needs it. */
    public void prepare() {
        try {
            pool.prepare();
        } catch (IOException unstarted) {
            // The first file that needs it will tell.
        }
    }

    /** Whether the content is read in this process. */
    private boolean isStreamed(byte[] content) {
        if (content.length == 0 || content.length > limits.fileBytes()) {
            return true; // Refused at once.
        }
        if (content.length > SMALL_BYTES || FormatDetector.isCompound(content)) {
            return false;
        }
        try {
            MediaType format = detector.known(content);
            return format != null && STREAMED.contains(format);
        } catch (IOException damaged) {
            return true; // A zip file cut off: the reader here says so.
        } catch (RuntimeException unknown) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
        if (scans != null) {
            scans.close();
        }
    }
}
