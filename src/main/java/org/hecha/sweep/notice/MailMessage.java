package org.hecha.sweep.notice;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A notice as a mail: as text and as a page, with its files behind. */
final class MailMessage {

    /** Mail servers take some ten or twenty megabytes, a third of which is lost in packing. */
    private static final long MOST_ATTACHED = 10L << 20;

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Map<String, String> TYPES = Map.of(
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "pdf", "application/pdf",
            "csv", "text/csv",
            "html", "text/html");

    private MailMessage() {}

    /** Whether the addresses are such. */
    static void check(NoticeSettings.Mail mail, String name) throws NoticeException {
        List<String> all = new ArrayList<>(mail.to());
        all.addAll(mail.cc());
        all.add(mail.from());
        for (String address : all) {
            try {
                new InternetAddress(address, true).validate();
            } catch (AddressException wrong) {
                throw new NoticeException(name + "中的“" + address + "”不是邮箱地址。", wrong);
            }
        }
    }

    static MimeMessage of(Session session, NoticeSettings.Mail mail, SweepNotice notice, Map<String, Path> files)
            throws MessagingException, IOException {
        Map<String, Path> attached = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        long size = 0;
        for (Map.Entry<String, Path> file : files.entrySet()) {
            long more = Files.size(file.getValue());
            String name = file.getKey();
            if (size + more <= MOST_ATTACHED) {
                size += more;
                attached.put(name, file.getValue());
                names.add(name);
            } else {
                names.add(name + "（" + (more >> 20) + " MB，过大未附，请从清查库导出）");
            }
        }
        MimeMultipart all = new MimeMultipart("mixed", body(notice, names));
        for (Map.Entry<String, Path> file : attached.entrySet()) {
            all.addBodyPart(attachment(file.getKey(), file.getValue()));
        }
        MimeMessage message = new MimeMessage(session);
        message.setFrom(address(mail.from()));
        for (String to : mail.to()) {
            message.addRecipient(RecipientType.TO, address(to));
        }
        for (String cc : mail.cc()) {
            message.addRecipient(RecipientType.CC, address(cc));
        }
        message.setSubject(NoticeText.subject(notice), UTF_8);
        message.setHeader(
                "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneId.systemDefault())));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(all);
        message.saveChanges();
        return message;
    }

    /** The name before an address may be Chinese: 核查 &lt;hecha@a.gov.cn&gt;. */
    private static InternetAddress address(String written) throws MessagingException, IOException {
        InternetAddress address = new InternetAddress(written, true);
        if (address.getPersonal() != null) {
            address.setPersonal(address.getPersonal(), UTF_8);
        }
        return address;
    }

    private static MimeBodyPart body(SweepNotice notice, List<String> names) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(NoticeText.plain(notice, names), UTF_8);
        MimeBodyPart page = new MimeBodyPart();
        page.setText(NoticeText.html(notice, names), UTF_8, "html");
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(new MimeMultipart("alternative", plain, page));
        return body;
    }

    /** Named twice: as the standard has it, and as older mail programs expect it. */
    private static MimeBodyPart attachment(String name, Path file) throws MessagingException, IOException {
        String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = TYPES.getOrDefault(suffix, "application/octet-stream");
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(Files.readAllBytes(file), type)));
        part.setFileName(name);
        part.setHeader("Content-Type", type + "; name=\"" + MimeUtility.encodeWord(name, UTF_8, "B") + "\"");
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
