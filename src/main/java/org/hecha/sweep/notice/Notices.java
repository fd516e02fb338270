package org.hecha.sweep.notice;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells all who want to be told. */
public final class Notices {

    private final NoticeSettings settings;
    private final Map<String, String> environment;
    private final Duration patience;

    /** @param environment holds the secrets */
    public Notices(NoticeSettings settings, Map<String, String> environment) {
        this(settings, environment, Duration.ofSeconds(2));
    }

    Notices(NoticeSettings settings, Map<String, String> environment, Duration patience) {
        this.settings = settings;
        this.environment = environment;
        this.patience = patience;
    }

    /** What must be made to be attached; nothing if nobody is written to about this. */
    public Set<NoticeSettings.Attachment> attachments(SweepNotice notice) {
        NoticeSettings.Mail mail = settings.mail();
        return mail == null
                        || !notice.isWanted(mail.when())
                        || !notice.failure().isEmpty()
                ? Set.of()
                : Set.copyOf(mail.attach());
    }

    /**
     * Sends.
     *
     * @param files to be attached to mails, by their names there
     * @return what went wrong, a sentence each
     */
    public List<String> send(SweepNotice notice, Map<String, Path> files) {
        List<String> failures = new ArrayList<>();
        NoticeSettings.Mail mail = settings.mail();
        if (mail != null && notice.isWanted(mail.when())) {
            try {
                new Mailer(mail, secret(mail.passwordEnv()), patience).send(notice, files);
            } catch (NoticeException failure) {
                failures.add(failure.getMessage());
            }
        }
        NoticeSettings.Webhook webhook = settings.webhook();
        if (webhook != null && notice.isWanted(webhook.when())) {
            try {
                new Poster(webhook, secret(webhook.secretEnv()), patience, Duration.ofSeconds(15)).send(notice);
            } catch (NoticeException failure) {
                failures.add(failure.getMessage());
            }
        }
        return failures;
    }

    private String secret(String variable) {
        return variable.isEmpty() ? "" : environment.getOrDefault(variable, "");
    }
}
