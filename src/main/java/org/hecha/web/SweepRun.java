package org.hecha.web;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.hecha.sweep.SweepWatch;
import org.hecha.web.Sweeping.Result;
import org.jspecify.annotations.Nullable;

/** The sweep that is under way, or the last one of this desk: one at a time. Safe for use by many threads. */
final class SweepRun implements SweepWatch {

    private final Serving serving;
    private boolean running;
    private boolean stopping;
    private int inputs;
    private int done;
    private int compared;
    private boolean settling;
    private String sources = "";
    private String started = "";
    private @Nullable Result last;

    SweepRun(Serving serving) {
        this.serving = serving;
    }

    /** How far it is. */
    record State(
            boolean running,
            boolean stopping,
            String phase,
            int inputs,
            int done,
            String sources,
            String started,
            boolean finished,
            String told,
            boolean ledger) {}

    /** Starts one; false if one is under way. */
    synchronized boolean start(List<String> wanted, boolean retry) {
        if (running) {
            return false;
        }
        running = true;
        stopping = false;
        settling = false;
        inputs = 0;
        done = 0;
        compared = 0;
        last = null;
        sources = String.join("　", wanted);
        started = Instant.now().toString();
        Thread thread = new Thread(() -> run(wanted, retry), "sweep");
        thread.setDaemon(true);
        thread.start();
        return true;
    }

    private void run(List<String> wanted, boolean retry) {
        Result result;
        try {
            result = serving.sweeping().sweep(wanted, retry, this);
        } catch (RuntimeException fault) {
            serving.faults().accept(fault);
            result = new Result(false, "程序出错，清查没有完成；已核查的部分已保存，再次开始即可接着做。", Path.of(""));
        }
        synchronized (this) {
            last = result;
            running = false;
        }
    }

    synchronized void cancel() {
        stopping = running;
    }

    synchronized State state() {
        Result result = last;
        String phase = settling ? "正在比对历次结果" : compared > 0 ? "正在与其他报告对照" : inputs == 0 ? "正在清点文件" : "正在核查";
        return new State(
                running,
                stopping,
                phase,
                inputs,
                done,
                sources,
                Words.time(started),
                result != null && result.finished(),
                result == null ? "" : result.told(),
                result != null && !result.ledger().toString().isEmpty());
    }

    @Override
    public synchronized void begins(int sweep, int count, boolean resumed) {
        inputs = count;
    }

    @Override
    public synchronized void done() {
        done++;
    }

    @Override
    public synchronized void compares(int reports) {
        compared = reports;
    }

    @Override
    public synchronized void settles() {
        settling = true;
    }

    @Override
    public synchronized boolean stop() {
        return stopping;
    }
}
