package org.hecha.document.worker;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.hecha.document.Document;
import org.hecha.document.NoteSpot;
import org.hecha.document.PagePictures;
import org.hecha.document.UnreadableException;
import org.hecha.document.UnreadableException.Cause;
import org.jspecify.annotations.Nullable;

/** What a process says to a {@link Request}: a document, pictures of its pages or a file, or why there are none. */
final class Answer {

    private static final byte DOCUMENT = 0;
    private static final byte UNREADABLE = 1;
    private static final byte PICTURES = 2;
    private static final byte BYTES = 3;
    private static final byte SPOTS = 4;

    private final @Nullable Document document;
    private final @Nullable PagePictures pictures;
    private final byte @Nullable [] bytes;
    private final @Nullable List<NoteSpot> spots;
    private final @Nullable UnreadableException failure;

    private Answer(
            @Nullable Document document,
            @Nullable PagePictures pictures,
            byte @Nullable [] bytes,
            @Nullable List<NoteSpot> spots,
            @Nullable UnreadableException failure) {
        this.document = document;
        this.pictures = pictures;
        this.bytes = bytes;
        this.spots = spots;
        this.failure = failure;
    }

    static byte[] of(Document document) {
        return new WireOutput().put(DOCUMENT).put(document).frame();
    }

    static byte[] of(PagePictures pictures) {
        return new WireOutput().put(PICTURES).put(pictures).frame();
    }

    /** Of the places of notes. */
    static byte[] of(List<NoteSpot> spots) {
        return new WireOutput().put(SPOTS).put(spots).frame();
    }

    /** Of a file that was made. */
    static byte[] of(byte[] file) {
        return new WireOutput().put(BYTES).put(file).frame();
    }

    /** What it was caused by goes along in words, for those who look for faults. */
    static byte[] of(UnreadableException failure) {
        StringBuilder detail = new StringBuilder();
        Throwable cause = failure.getCause();
        for (int i = 0; cause != null && i < 8; i++, cause = cause.getCause()) {
            detail.append(i == 0 ? "" : " <- ").append(cause);
        }
        return new WireOutput()
                .put(UNREADABLE)
                .put(failure.reason().name())
                .put(String.valueOf(failure.getMessage()))
                .put(detail.toString())
                .frame();
    }

    /** @throws RuntimeException if the frame is no answer */
    static Answer in(byte[] frame) {
        WireInput in = new WireInput(frame);
        byte kind = in.oneByte();
        if (kind == DOCUMENT) {
            return new Answer(in.document(), null, null, null, null);
        }
        if (kind == PICTURES) {
            return new Answer(null, in.pictures(), null, null, null);
        }
        if (kind == BYTES) {
            return new Answer(null, null, in.bytes(), null, null);
        }
        if (kind == SPOTS) {
            return new Answer(null, null, null, in.spots(), null);
        }
        Cause reason = Cause.valueOf(in.text());
        String message = in.text();
        return new Answer(null, null, null, null, new UnreadableException(reason, message, new IOException(in.text())));
    }

    boolean isOutOfMemory() {
        return failure != null && failure.reason() == Cause.OUT_OF_MEMORY;
    }

    Document document() throws UnreadableException {
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(document);
    }

    byte[] bytes() throws UnreadableException {
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(bytes);
    }

    PagePictures pictures() throws UnreadableException {
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(pictures);
    }

    List<NoteSpot> spots() throws UnreadableException {
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(spots);
    }
}
