package org.hecha.rule;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hecha.report.ReportFacts;
import org.hecha.rule.RuleSession.BrokenRuleException;
import org.kie.api.KieBase;

/**
 * Runs sessions on threads that can be given up. An interrupted rule ends at its next {@link StopPoint}; one that has none
 * (a join without any condition, a regular expression that goes astray) goes on for a while, but nobody waits for it.
 */
final class Evaluation {

    /** The session looks at the clock between firings; it is asked to end by itself first. */
    private static final long GRACE_MILLIS = 300;

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "rules");
        thread.setDaemon(true);
        return thread;
    });

    private Evaluation() {}

    /** A rule took more than its time. */
    static final class OverdueException extends RuntimeException {

        private static final long serialVersionUID = 1;

        OverdueException(String message) {
            super(message);
        }
    }

    /** @throws BrokenRuleException if a rule threw, or the time was up while one was running */
    static void run(RuleSession session, KieBase base, ReportFacts facts, Duration time) throws BrokenRuleException {
        Future<?> running = THREADS.submit(() -> {
            EngineServices.use();
            session.run(base, facts);
            return null;
        });
        try {
            running.get(time.toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException overdue) {
            String rule = session.current();
            running.cancel(true);
            throw new BrokenRuleException(rule, new OverdueException(overdue(session, rule, time)));
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof BrokenRuleException broken) {
                throw broken;
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (InterruptedException interrupted) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String overdue(RuleSession session, @org.jspecify.annotations.Nullable String rule, Duration time) {
        String fired = rule == null ? "" : "（已触发 " + session.firings(rule) + " 次）";
        return "超过 " + Math.max(1, time.toSeconds()) + " 秒仍未判断完" + fired + "，已被停止";
    }
}
