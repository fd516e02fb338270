package org.hecha.web;

import io.javalin.http.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.hecha.desk.Case;
import org.hecha.desk.Desk;
import org.hecha.desk.Intake;
import org.hecha.memo.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what is dropped. What waits for its audit is in the store: the program may end at any moment, and goes on
 * where it was.
 */
final class DropBox implements AutoCloseable {

    private static final int PROBLEMS = 20;

    private final Desk desk;
    private final Deque<String> problems = new ArrayDeque<>();
    private @Nullable Intake auditing;
    private boolean closed;

    /**
     * @param listener is told of each case whose audit begins or ends
     * @param jobs how many files are audited at a time, as soon as the rules are there
     */
    DropBox(Serving serving, Desk desk, Examiner examiner, Consumer<Case> listener, int jobs) {
        this.desk = desk;
        examiner.whenReady(tools -> {
            synchronized (this) {
                if (!closed) {
                    auditing = new Intake(
                            desk,
                            examiner::audited,
                            jobs,
                            () -> examiner.tools().versions().rules(),
                            (name, fault) -> serving.faults().accept(fault));
                    auditing.listen(listener);
                }
            }
        });
    }

    /**
     * Takes in a file, or the reports in an archive.
     *
     * @return the cases that are open for them
     */
    List<Case> take(String who, String path, UploadedFile file) throws IOException {
        List<Case> cases = new ArrayList<>();
        if (!Parcel.isArchive(path)) {
            try (InputStream in = file.content()) {
                cases.add(open(who, path, in));
            }
            return cases;
        }
        byte[] content;
        try (InputStream in = file.content()) {
            content = in.readNBytes(Desk.LARGEST_UPLOAD + 1);
        }
        Parcel parcel = new Parcel((name, bytes) -> cases.add(open(who, name, new ByteArrayInputStream(bytes))));
        boolean isParcel = parcel.open(VisibleText.of(path), content);
        parcel.problems().forEach(this::complain);
        if (!isParcel) {
            cases.add(open(who, path, new ByteArrayInputStream(content)));
        }
        return cases;
    }

    private Case open(String who, String path, InputStream content) {
        Case opened = desk.cases().open(who, path, desk.uploads().keep(content));
        wake();
        return opened;
    }

    /** Tells the readers that something waits. */
    synchronized void wake() {
        if (auditing != null) {
            auditing.wake();
        }
    }

    private void complain(String problem) {
        synchronized (problems) {
            problems.addLast(problem);
            while (problems.size() > PROBLEMS) {
                problems.removeFirst();
            }
        }
    }

    /** What could not be taken in, each told once. */
    List<String> problems() {
        synchronized (problems) {
            List<String> told = List.copyOf(problems);
            problems.clear();
            return told;
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (auditing != null) {
                auditing.close();
            }
        }
    }
}
