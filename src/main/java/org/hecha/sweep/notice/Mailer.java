package org.hecha.sweep.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** Hands a notice to a mail server. */
final class Mailer {

    private static final int TRIES = 3;

    private final NoticeSettings.Mail mail;
    private final String password;
    private final Duration patience;

    /** @param patience before the second try; the third waits four times as long */
    Mailer(NoticeSettings.Mail mail, String password, Duration patience) {
        this.mail = mail;
        this.password = password;
        this.patience = patience;
    }

    void send(SweepNotice notice, Map<String, Path> files) throws NoticeException {
        Session session = Session.getInstance(properties());
        MimeMessage message;
        try {
            message = MailMessage.of(session, mail, notice, files);
        } catch (MessagingException | IOException failure) {
            throw new NoticeException("邮件未发出：邮件内容无法生成（" + failure.getClass().getSimpleName() + "）。", failure);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                deliver(session, message);
                return;
            } catch (MessagingException failure) {
                if (!MailTrouble.mayPass(failure) || attempt == TRIES || !Pause.of(patience, attempt)) {
                    throw new NoticeException(MailTrouble.told(failure, mail), failure);
                }
            }
        }
    }

    private void deliver(Session session, MimeMessage message) throws MessagingException {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(
                    mail.host(),
                    mail.port(),
                    mail.user().isEmpty() ? null : mail.user(),
                    password.isEmpty() ? null : password);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.smtp.auth", String.valueOf(!mail.user().isEmpty()));
        properties.put("mail.smtp.ssl.enable", String.valueOf(mail.security() == NoticeSettings.Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put(
                "mail.smtp.starttls.enable", String.valueOf(mail.security() == NoticeSettings.Security.STARTTLS));
        properties.put(
                "mail.smtp.starttls.required", String.valueOf(mail.security() == NoticeSettings.Security.STARTTLS));
        properties.put("mail.smtp.connectiontimeout", "10000");
        properties.put("mail.smtp.timeout", "30000");
        properties.put("mail.smtp.writetimeout", "60000");
        properties.put("mail.smtp.sendpartial", "true"); // one wrong address keeps it from nobody else
        return properties;
    }
}
