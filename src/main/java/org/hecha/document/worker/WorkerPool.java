package org.hecha.document.worker;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.hecha.document.Document;
import org.hecha.document.NoteSpot;
import org.hecha.document.PagePictures;
import org.hecha.document.UnreadableException;
import org.hecha.document.UnreadableException.Cause;
import org.jspecify.annotations.Nullable;

/**
 * The processes that read, started when they are first needed. A document that ends its process is tried once more in
 * a fresh one, so that no document fails for what one before it left behind; one that took too long is not.
 */
final class WorkerPool implements AutoCloseable {

    private static final long WATCH_MILLIS = 50;

    private final Launch launch;
    private final WorkerLimits limits;
    private final Semaphore places;
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final Set<Worker> all = new LinkedHashSet<>();
    private final Thread atExit = new Thread(this::stopAll, "stop readers");
    private @Nullable Thread watch;
    private boolean closed;

    /** @param size how many processes at most */
    WorkerPool(Launch launch, WorkerLimits limits, int size) {
        this.launch = launch;
        this.limits = limits;
        places = new Semaphore(size);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    Document read(Request request) throws UnreadableException {
        return answer(request).document();
    }

    PagePictures pictures(Request request) throws UnreadableException {
        return answer(request).pictures();
    }

    byte[] annotated(Request request) throws UnreadableException {
        return answer(request).bytes();
    }

    List<NoteSpot> spots(Request request) throws UnreadableException {
        return answer(request).spots();
    }

    private Answer answer(Request request) throws UnreadableException {
        places.acquireUninterruptibly();
        try {
            Worker worker = taken();
            boolean fresh = worker.isFresh();
            @Nullable Answer answer = attempt(request, worker);
            if (answer == null || (answer.isOutOfMemory() && !fresh)) {
                answer = attempt(request, started());
            }
            if (answer == null) {
                throw new UnreadableException(
                        Cause.CRASHED, "“" + request.source() + "”的读取进程异常退出，未能读取，请另存为 docx 文件后再审，或人工审核此件。");
            }
            if (answer.isOutOfMemory()) {
                throw new UnreadableException(
                        Cause.OUT_OF_MEMORY,
                        "“" + request.source() + "”读取时内存不足（上限 " + limits.heapMegabytes()
                                + " MB），请压缩其中的图片、拆分后再审，或调高内存上限。");
            }
            return answer;
        } catch (IOException unstarted) {
            throw new UnreadableException(
                    Cause.CRASHED, "“" + request.source() + "”未能读取：读取进程无法启动，请检查内存和临时文件夹的剩余空间。", unstarted);
        } finally {
            places.release();
        }
    }

    /** Starts a process ahead of the first document that needs one. */
    void prepare() throws IOException {
        release(started());
    }

    /** Null if the process ended without an answer, or gave one that is none. */
    private @Nullable Answer attempt(Request request, Worker worker) throws UnreadableException {
        @Nullable Answer answer = null;
        try {
            answer = Answer.in(worker.ask(request));
        } catch (IOException | RuntimeException ended) {
            Worker.Overrun overrun = worker.overrun();
            if (overrun != null) {
                throw timeout(request.source(), overrun);
            }
        } finally {
            if (answer == null || answer.isOutOfMemory()) {
                discard(worker);
            } else {
                release(worker);
            }
        }
        return answer;
    }

    private UnreadableException timeout(String source, Worker.Overrun overrun) {
        String most = overrun == Worker.Overrun.WALL
                ? "超过 " + limits.wall().toSeconds() + " 秒"
                : "处理器时间超过 " + limits.cpu().toSeconds() + " 秒";
        return new UnreadableException(Cause.TIMEOUT, "“" + source + "”读取超时（" + most + "），请另存为较小的 docx 文件后再审，或调高时间上限。");
    }

    private Worker taken() throws IOException {
        synchronized (this) {
            while (!idle.isEmpty()) {
                Worker worker = idle.pop();
                if (worker.isFit()) {
                    return worker;
                }
                discard(worker);
            }
        }
        return started();
    }

    private synchronized Worker started() throws IOException {
        if (closed) {
            throw new IOException("no documents are read any more");
        }
        Worker worker = Worker.start(launch, limits);
        all.add(worker);
        if (watch == null) {
            watch = new Thread(this::watch, "watch readers");
            watch.setDaemon(true);
            watch.start();
        }
        return worker;
    }

    private void release(Worker worker) {
        synchronized (this) {
            if (!closed && worker.isFit()) {
                idle.push(worker);
                return;
            }
        }
        discard(worker);
    }

    private void discard(Worker worker) {
        worker.stop();
        synchronized (this) {
            all.remove(worker);
        }
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(WATCH_MILLIS);
                workers().forEach(Worker::check);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized List<Worker> workers() {
        return List.copyOf(all);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyRuns) {
            return;
        }
        stopAll();
    }

    private void stopAll() {
        synchronized (this) {
            closed = true;
            idle.clear();
            if (watch != null) {
                watch.interrupt();
            }
        }
        workers().forEach(Worker::stop);
    }
}
