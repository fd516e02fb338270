package org.hecha.web;

import io.javalin.http.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hecha.audit.AuditedReport;
import org.hecha.desk.Case;
import org.hecha.desk.Desk;
import org.hecha.desk.Task;
import org.hecha.memo.VisibleText;

/**
 * Takes in what is dropped and audits it, a few files at a time. What waits is in the store: the program may end at any
 * moment, and goes on where it was.
 */
final class Intake implements AutoCloseable {

    private static final int PROBLEMS = 20;
    private static final long LOOK_AGAIN_MILLIS = 2_000;

    private final Desk desk;
    private final Examiner examiner;
    private final Serving serving;
    private final Semaphore arrivals = new Semaphore(0);
    private final List<Thread> readers = new ArrayList<>();
    private final Deque<String> problems = new ArrayDeque<>();
    private volatile boolean closed;

    /** @param jobs how many files are audited at a time */
    Intake(Serving serving, Desk desk, Examiner examiner, int jobs) {
        this.serving = serving;
        this.desk = desk;
        this.examiner = examiner;
        desk.queue().resume();
        for (int i = 0; i < jobs; i++) {
            Thread reader = new Thread(this::work, "audit " + (i + 1));
            reader.setDaemon(true);
            reader.start();
            readers.add(reader);
        }
    }

    /**
     * Takes in a file, or the reports in an archive.
     *
     * @return the cases that were opened for them
     */
    List<Case> take(String who, String path, UploadedFile file) throws IOException {
        List<Case> cases = new ArrayList<>();
        if (Parcel.isArchive(path)) {
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
        } else {
            try (InputStream in = file.content()) {
                cases.add(open(who, path, in));
            }
        }
        return cases;
    }

    private Case open(String who, String path, InputStream content) {
        Case opened = desk.cases().open(who, path, desk.uploads().keep(content));
        arrivals.release();
        return opened;
    }

    /** Tells the readers that something waits. */
    void wake() {
        arrivals.release();
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

    private void work() {
        while (!closed) {
            try {
                Optional<Task> task = desk.queue().next();
                if (task.isPresent()) {
                    audit(task.get());
                } else if (arrivals.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                    arrivals.drainPermits();
                    arrivals.release(Math.max(0, readers.size() - 1));
                }
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException fault) {
                serving.faults().accept(fault);
                pause();
            }
        }
    }

    private void audit(Task task) {
        long start = System.nanoTime();
        AuditedReport audited = examiner.audited(task.fileName(), task.file());
        int millis = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        desk.queue().finish(task, audited, examiner.tools().versions().rules(), millis);
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException ended) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        readers.forEach(Thread::interrupt);
    }
}
