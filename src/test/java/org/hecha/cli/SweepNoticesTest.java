package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What people and programs are told of a sweep, by a real mail server and a real web server. */
@Timeout(60)
class SweepNoticesTest {

    @TempDir
    private Path folder = Path.of("");

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private HttpServer hook = hook();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<com.sun.net.httpserver.Headers> headers = new CopyOnWriteArrayList<>();
    private final List<Integer> answers = new ArrayList<>();

    @BeforeEach
    void start() {
        mail.start();
        mail.setUser("hecha@a.gov.cn", "hecha", "geheim");
        Reports.rules(folder, "甲方", "乙方");
        Reports.write(folder.resolve("报告/a.docx"), Reports.with(Reports.clean(1), "本节提到甲方。"));
        Reports.write(folder.resolve("报告/b.html"), Reports.clean(2));
    }

    private HttpServer hook() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                headers.add(exchange.getRequestHeaders());
                exchange.sendResponseHeaders(answers.isEmpty() ? 204 : answers.remove(0), -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException taken) {
            throw new java.io.UncheckedIOException(taken);
        }
    }

    @AfterEach
    void stop() {
        mail.stop();
        hook.stop(0);
    }

    private Path settings(String yaml) throws IOException {
        return Files.writeString(
                folder.resolve("notify.yaml"),
                yaml.replace("PORT", String.valueOf(mail.getSmtp().getPort()))
                        .replace("HOOK", "http://127.0.0.1:" + hook.getAddress().getPort() + "/hook"));
    }

    private static final String MAIL =
            """
            mail:
              host: 127.0.0.1
              port: PORT
              security: none
              user: hecha
              password-env: HECHA_SMTP
              from: 核查 <hecha@a.gov.cn>
              to: [ "张三 <zhang@a.gov.cn>", li@a.gov.cn ]
            """;
    private static final String HOOK =
            """
            webhook:
              url: HOOK
              secret-env: HECHA_SECRET
            """;

    private CommandLineRun run(String command, Object... arguments) {
        return new CommandLineRun()
                .environment("HECHA_SMTP", "geheim")
                .environment("HECHA_SECRET", "schluessel")
                .run(Stream.concat(Stream.of(command), Stream.of(arguments)).toArray());
    }

    private CommandLineRun sweep(Path settings, Object... more) {
        return run(
                "sweep",
                Stream.concat(
                                Stream.of(
                                        folder.resolve("报告"),
                                        "--store",
                                        folder.resolve("s.db"),
                                        "--in-process",
                                        "--rules",
                                        folder.resolve("rules"),
                                        "--notify",
                                        settings),
                                Stream.of(more))
                        .toArray());
    }

    @Test
    void theCircularGoesWithTheMail() throws Exception {
        CommandLineRun run = sweep(settings(MAIL), "--circular", folder.resolve("t.docx"));

        assertThat(run.err()).isEmpty();
        MimeMultipart parts = (MimeMultipart) mail.getReceivedMessages()[0].getContent();
        assertThat(parts.getCount()).isEqualTo(4);
        BodyPart circular = parts.getBodyPart(3);
        assertThat(jakarta.mail.internet.MimeUtility.decodeText(circular.getFileName()))
                .isEqualTo("核查通报-第1次清查.docx");
        assertThat(circular.getInputStream()).hasSameContentAs(Files.newInputStream(folder.resolve("t.docx")));
    }

    @Test
    void aMailTellsTheResultAndBringsTheFiles() throws Exception {
        Files.writeString(folder.resolve("报告/坏<文件>.pdf"), "%PDF-1.7 cut off");

        CommandLineRun run = sweep(settings(MAIL));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(3);
        MimeMessage[] messages = mail.getReceivedMessages();
        assertThat(messages).hasSize(2); // one to each
        MimeMessage message = messages[0];
        assertThat(message.getSubject()).isEqualTo("【核查】第 1 次清查：新出现问题 2 项，1 件无法审核或缺失");
        assertThat(message.getFrom()[0].toString()).contains("hecha@a.gov.cn");
        assertThat(message.getAllRecipients()).hasSize(2);
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        MimeMultipart body = (MimeMultipart) parts.getBodyPart(0).getContent();
        assertThat((String) body.getBodyPart(0).getContent())
                .contains("第 1 次清查已完成。")
                .contains("输入：3 件（已审核 2，未变动 0，重复 0，无法审核 1，隔离 0，缺失 0）")
                .contains("与上次相比：新增 2，仍存在 0，已改正 0")
                .contains(" 2023 年：“总体情况”写有甲方。")
                .contains("坏<文件>.pdf")
                .contains("附件：台账-第1次清查.xlsx、变动-第1次清查.csv");
        assertThat((String) body.getBodyPart(1).getContent())
                .contains("坏&lt;文件&gt;.pdf")
                .doesNotContain("坏<文件>");
        BodyPart ledger = parts.getBodyPart(1);
        assertThat(ledger.getContentType()).startsWith("application/vnd.openxmlformats");
        assertThat(ledger.getFileName()).isEqualTo("台账-第1次清查.xlsx");
        assertThat(ledger.getInputStream().readNBytes(2)).containsExactly('P', 'K');
        assertThat(new String(parts.getBodyPart(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("新增,首次清查,")
                .contains("写有甲方");
    }

    @Test
    void aReportTakesALineAndWhatIsNewStandsFirst() throws Exception {
        Files.writeString(folder.resolve("报告/坏.pdf"), "%PDF-1.7 cut off");
        sweep(settings(HOOK));
        Files.writeString(folder.resolve("报告/更坏.pdf"), "%PDF-1.7 cut off as well");
        Reports.write(folder.resolve("报告/b.html"), Reports.with(Reports.clean(2), "本节提到甲方和乙方。"));

        sweep(settings(HOOK));

        JsonNode first = new ObjectMapper().readTree(bodies.get(0));
        assertThat(first.get("notAssessed")).hasSize(1);
        assertThat(first.get("notAssessed").get(0).asText()).contains("坏.pdf").doesNotContain("（新）");
        JsonNode second = new ObjectMapper().readTree(bodies.get(1));
        assertThat(second.get("newErrors")).hasSize(1);
        assertThat(second.get("newErrors").get(0).asText()).contains("写有").endsWith("（另有 1 项）");
        assertThat(second.get("notAssessed")).hasSize(2);
        assertThat(second.get("notAssessed").get(0).asText()).startsWith("（新）").contains("更坏.pdf");
        assertThat(second.get("notAssessed").get(1).asText()).startsWith("“").contains("坏.pdf");
    }

    @Test
    void aWebRequestTellsTheResultUnderASignature() throws Exception {
        answers.add(503);

        CommandLineRun run = sweep(settings(HOOK));

        assertThat(run.err()).isEmpty();
        assertThat(bodies).hasSize(2); // the first was turned away
        JsonNode json = new ObjectMapper().readTree(bodies.get(1));
        assertThat(json.get("event").asText()).isEqualTo("sweep.finished");
        assertThat(json.get("inputs").get("已审核").asInt()).isEqualTo(2);
        assertThat(json.get("changes").get("新增").asInt()).isEqualTo(1);
        assertThat(json.get("newErrors").get(0).asText()).contains("写有甲方");
        var last = headers.get(1);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("schluessel".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signed = (last.getFirst("X-Hecha-Timestamp") + "." + bodies.get(1)).getBytes(StandardCharsets.UTF_8);
        assertThat(last.getFirst("X-Hecha-Signature"))
                .isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(signed)));
        assertThat(last.getFirst("X-Hecha-Delivery")).isEqualTo(headers.get(0).getFirst("X-Hecha-Delivery"));
    }

    @Test
    void whatCannotBeSentIsSaidAndChangesNothing() throws Exception {
        answers.addAll(List.of(404));
        String wrong = MAIL.replace("PORT", "1") + HOOK;
        Path settings = settings(wrong);

        CommandLineRun run = sweep(settings);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("第 1 次清查：输入 2 件");
        assertThat(run.errLines())
                .hasSize(2)
                .anyMatch(line -> line.contains("邮件未发出：邮件服务器 127.0.0.1:1 连接不上"))
                .anyMatch(line -> line.contains("通知未送达") && line.contains("HTTP 404"));
        assertThat(bodies).hasSize(1);
    }

    @Test
    void aWrongPasswordIsSaidWithoutIt() throws Exception {
        CommandLineRun run =
                new CommandLineRun().environment("HECHA_SMTP", "falsch").run("notify", settings(MAIL));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("不接受用户 hecha 的密码").contains("HECHA_SMTP").doesNotContain("falsch");
        assertThat(run("notify", settings(MAIL + HOOK)).err()).contains("已试发");
        assertThat(mail.getReceivedMessages()).hasSize(2);
        assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("【核查】试发通知");
        assertThat(bodies).hasSize(1);
        assertThat(new ObjectMapper().readTree(bodies.get(0)).get("event").asText())
                .isEqualTo("notice.trial");
    }

    @Test
    void aServerThatIsSpokenToWronglyIsToldWithTheWayOut() throws Exception {
        answers.add(302);
        for (String[] wrong : new String[][] {
            {MAIL.replace("security: none", "security: tls"), "没有按 TLS 应答", "改为 starttls 或 none"},
            {MAIL.replace("security: none", "security: starttls"), "不支持 STARTTLS", "改为 tls 或 none"},
            {MAIL.replace("host: 127.0.0.1", "host: smtp.invalid"), "smtp.invalid:", "找不到；请核对 mail.host"},
            {HOOK, "转向别处", "写最后的网址"},
        }) {
            CommandLineRun run = run("notify", settings(wrong[0]));

            assertThat(run.errLines()).as(wrong[0]).hasSize(1);
            assertThat(run.err()).contains(wrong[1]).contains(wrong[2]);
            assertThat(run.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void quietSettingsAreToldOfProblemsOnly() throws Exception {
        Path settings = settings(MAIL + "  when: problems\n" + HOOK + "  when: changes\n");
        sweep(settings);
        assertThat(mail.getReceivedMessages()).hasSize(2);
        assertThat(bodies).hasSize(1);

        sweep(settings);
        assertThat(mail.getReceivedMessages()).hasSize(2);
        assertThat(bodies).hasSize(1);

        Reports.write(folder.resolve("报告/a.docx"), Reports.clean(1));
        sweep(settings);
        assertThat(mail.getReceivedMessages()).hasSize(2);
        assertThat(bodies).hasSize(2);
    }

    @Test
    void aSweepThatFailsIsToldToo() throws Exception {
        Files.writeString(folder.resolve("rules/desk/desk.drl"), "rule 没有写完");

        CommandLineRun run = sweep(settings(MAIL));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("【核查】清查未完成");
    }

    @Test
    void wrongSettingsAreToldBeforeAnythingIsSwept() throws Exception {
        for (String[] wrong : new String[][] {
            {"mail:\n  hots: a\n", "有不认识的项“hots”"},
            {MAIL + "  password: geheim\n", "不得写密码；请写 password-env"},
            {MAIL.replace("HECHA_SMTP", "NOT_SET"), "环境变量 NOT_SET 没有设置"},
            {MAIL.replace("li@a.gov.cn", "li"), "“li”不是邮箱地址"},
            {MAIL.replace("security: none", "security: tsl"), "（security）；可写：tls、starttls、none。"},
            {"mail:\n  host: a\n", "mail.from"},
            {"webhook:\n  url: ftp://a/\n", "webhook.url"},
            {"", "应有 mail 或 webhook"},
            {"mail: [", "写法不对"},
        }) {
            CommandLineRun run = sweep(settings(wrong[0]));

            assertThat(run.errLines()).as(wrong[0]).hasSize(1);
            assertThat(run.err()).contains(wrong[1]).doesNotContain("geheim");
            assertThat(run.exitCode()).isEqualTo(2);
        }
        assertThat(folder.resolve("s.db")).doesNotExist();
    }
}
