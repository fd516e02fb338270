package org.hecha.sweep.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of sweeps, and how: a YAML file. No secret stands in it, only the names of the environment variables that hold
 * them.
 *
 * @param mail null for none
 * @param webhook null for none
 */
public record NoticeSettings(@Nullable Mail mail, @Nullable Webhook webhook) {

    private static final long MOST_BYTES = 64L << 10;
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    /**
     * A mail server and those whom it serves.
     *
     * @param port 0 for the usual one
     * @param user empty for a server that asks for none
     * @param passwordEnv name of the environment variable with the password
     * @param attach what to attach: {@code ledger}, {@code changes}, {@code inputs}, and the {@code circular} if the sweep
     *     writes one
     */
    public record Mail(
            String host,
            int port,
            Security security,
            String user,
            @JsonProperty("password-env") String passwordEnv,
            String from,
            List<String> to,
            List<String> cc,
            SweepNotice.When when,
            List<Attachment> attach) {

        public Mail {
            host = text(host);
            security = security == null ? Security.TLS : security;
            user = text(user);
            passwordEnv = text(passwordEnv);
            from = text(from);
            to = to == null ? List.of() : List.copyOf(to);
            cc = cc == null ? List.of() : List.copyOf(cc);
            when = when == null ? SweepNotice.When.ALWAYS : when;
            attach = attach == null
                    ? List.of(Attachment.LEDGER, Attachment.CHANGES, Attachment.CIRCULAR)
                    : List.copyOf(attach);
            port = port == 0 ? security.port : port;
        }
    }

    /**
     * An address that is sent the result as JSON.
     *
     * @param secretEnv name of the environment variable with the key of the signature; empty for none
     */
    public record Webhook(String url, @JsonProperty("secret-env") String secretEnv, SweepNotice.When when) {

        public Webhook {
            url = text(url);
            secretEnv = text(secretEnv);
            when = when == null ? SweepNotice.When.ALWAYS : when;
        }
    }

    /** How a mail server is spoken to. */
    public enum Security {
        /** Safe from the first byte. */
        TLS(465),
        /** Made safe before anything is said. */
        STARTTLS(587),
        /** Open; for servers within the own house. */
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    /** What can go with a mail. */
    public enum Attachment {
        LEDGER,
        CHANGES,
        INPUTS,
        CIRCULAR
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /**
     * Reads settings.
     *
     * @param environment in which the secrets must be
     * @throws NoticeException if something is missing or not understood
     */
    public static NoticeSettings read(Path file, Map<String, String> environment) throws NoticeException {
        String name = "通知设置 " + file + " ";
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new NoticeException(name + "过大，不像是设置文件。");
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            NoticeSettings settings = Objects.requireNonNullElse(
                    text.isBlank() ? null : YAML.readValue(text, NoticeSettings.class), new NoticeSettings(null, null));
            settings.check(name, environment);
            return settings;
        } catch (UnrecognizedPropertyException unknown) {
            boolean secret = unknown.getPropertyName().matches("password|secret");
            throw new NoticeException(
                    secret
                            ? name + "中不得写密码；请写 " + unknown.getPropertyName() + "-env: 环境变量名，把密码放在该环境变量里。"
                            : name + "有不认识的项“" + unknown.getPropertyName() + "”，可写的有：" + unknown.getKnownPropertyIds()
                                    + "。",
                    unknown);
        } catch (JsonProcessingException wrong) {
            throw new NoticeException(name + line(wrong) + "写法不对" + item(wrong) + "；" + choice(wrong) + "。", wrong);
        } catch (IOException unreadable) {
            throw new NoticeException(name + "无法读取；请检查路径和权限，并用 UTF-8 编码保存。", unreadable);
        }
    }

    private static String line(JsonProcessingException wrong) {
        return wrong.getLocation() == null || wrong.getLocation().getLineNr() < 1
                ? ""
                : "第 " + wrong.getLocation().getLineNr() + " 行";
    }

    private static String item(JsonProcessingException wrong) {
        if (wrong instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().get(mapping.getPath().size() - 1).getFieldName();
            return field == null ? "" : "（" + field + "）";
        }
        return "";
    }

    /** What may be written instead. */
    private static String choice(JsonProcessingException wrong) {
        return wrong instanceof InvalidFormatException format
                        && format.getTargetType().isEnum()
                ? "可写："
                        + Arrays.stream(format.getTargetType().getEnumConstants())
                                .map(one -> one.toString().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining("、"))
                : "请参照说明核对";
    }

    private void check(String name, Map<String, String> environment) throws NoticeException {
        if (mail == null && webhook == null) {
            throw new NoticeException(name + "应有 mail 或 webhook 一节。");
        }
        if (mail != null) {
            require(!mail.host().isEmpty(), name, "mail.host（邮件服务器）");
            require(!mail.from().isEmpty(), name, "mail.from（发件人）");
            require(!mail.to().isEmpty(), name, "mail.to（收件人）");
            require(
                    mail.user().isEmpty() == mail.passwordEnv().isEmpty(),
                    name,
                    "mail.user 和 mail.password-env（两项同写或同不写）");
            requireVariable(name, "mail.password-env", mail.passwordEnv(), environment);
            MailMessage.check(mail, name);
        }
        if (webhook != null) {
            require(webhook.url().matches("https?://[^@\\s]+"), name, "webhook.url（http 或 https 网址，不带用户名和密码）");
            requireVariable(name, "webhook.secret-env", webhook.secretEnv(), environment);
        }
    }

    private static void require(boolean there, String name, String what) throws NoticeException {
        if (!there) {
            throw new NoticeException(name + "应写明 " + what + "。");
        }
    }

    private static void requireVariable(String name, String item, String variable, Map<String, String> environment)
            throws NoticeException {
        if (!variable.isEmpty() && environment.getOrDefault(variable, "").isEmpty()) {
            throw new NoticeException(name + item + " 指定的环境变量 " + variable + " 没有设置；请在运行前设置它。");
        }
    }
}
