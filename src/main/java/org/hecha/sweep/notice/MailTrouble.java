package org.hecha.sweep.notice;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Why a mail server did not take a mail, and what its sender can do, in one sentence. */
final class MailTrouble {

    /** The server wants to know who sends before it takes anything (RFC 4954). */
    private static final int AUTHENTICATION_REQUIRED = 530;

    private MailTrouble() {}

    /** Whether the next try may fare better. */
    static boolean mayPass(MessagingException failure) {
        return !(failure instanceof AuthenticationFailedException)
                && !(failure instanceof SendFailedException)
                && !lacksStartTls(failure)
                && chain(failure).stream().noneMatch(cause -> cause instanceof SSLException);
    }

    static String told(MessagingException failure, NoticeSettings.Mail mail) {
        String server = "邮件服务器 " + mail.host() + ":" + mail.port() + " ";
        if (chain(failure).stream().anyMatch(cause -> code(cause) == AUTHENTICATION_REQUIRED)) {
            return "邮件未发出：" + server + "要求登录；请在通知设置中写明 mail.user 和 mail.password-env。";
        }
        if (failure instanceof AuthenticationFailedException) {
            return "邮件未发出：" + server + "不接受用户 " + mail.user() + " 的密码；请核对 mail.user 和环境变量 " + mail.passwordEnv() + "。";
        }
        if (failure instanceof SendFailedException refused) {
            Address[] wrong = refused.getInvalidAddresses();
            return wrong == null || wrong.length == 0
                    ? "邮件未发出：" + server + "拒收（" + words(refused) + "）；请核对发件人和收件人。"
                    : "邮件没有送达全部收件人：" + server + "不接受 "
                            + Arrays.stream(wrong).map(Address::toString).collect(Collectors.joining("、")) + "；请核对收件人。";
        }
        return "邮件未发出：" + server + unreached(failure);
    }

    private static String unreached(MessagingException failure) {
        if (lacksStartTls(failure)) {
            return "不支持 STARTTLS；请核对端口，或把 mail.security 改为 tls 或 none。";
        }
        for (Throwable cause : chain(failure)) {
            if (cause instanceof CertPathBuilderException) {
                return "的证书不是由受信任的机构签发的；本单位自行签发的，请把签发证书导入 Java 信任库"
                        + "（keytool -importcert），或在环境变量 HECHA_OPTS 中用 -Djavax.net.ssl.trustStore=文件 和 -Djavax.net.ssl.trustStorePassword=密码 指定信任库。";
            }
            if (cause instanceof InvalidAlgorithmParameterException) { // so Java says it of an empty trust store
                return "的证书无法核对：找不到 Java 信任库，或信任库是空的；请核对 -Djavax.net.ssl.trustStore 所指的文件和 -Djavax.net.ssl.trustStorePassword。";
            }
            if (cause instanceof UnknownHostException) {
                return "找不到；请核对 mail.host 和本机的域名解析。";
            }
            if (cause instanceof SocketTimeoutException) {
                return "没有应答（超时）；请检查地址、端口、安全方式和网络。";
            }
            if (cause instanceof ConnectException) {
                return "连接不上（" + words(cause) + "）；请检查地址、端口和网络。";
            }
        }
        for (Throwable cause : chain(failure)) {
            if (cause instanceof CertificateException) {
                return "的证书不能用（" + words(cause) + "）；mail.host 请写证书上的服务器名称，或请管理员更换证书。";
            }
            if (cause instanceof SSLException) {
                return "没有按 TLS 应答（" + words(cause) + "）；请核对端口，或把 mail.security 改为 starttls 或 none。";
            }
        }
        List<Throwable> chain = chain(failure);
        return "连接不上或拒收（" + words(chain.get(chain.size() - 1)) + "）；请检查地址、端口、安全方式和网络。";
    }

    private static boolean lacksStartTls(MessagingException failure) {
        return words(failure).startsWith("STARTTLS is required");
    }

    private static int code(Throwable cause) {
        if (cause instanceof SMTPSendFailedException refused) {
            return refused.getReturnCode();
        }
        return cause instanceof SMTPAddressFailedException refused ? refused.getReturnCode() : 0;
    }

    /** A failure and what caused it; where mail is concerned, what came next counts as a cause. */
    private static List<Throwable> chain(MessagingException failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable one = failure; one != null && chain.size() < 20; ) {
            chain.add(one);
            one = one instanceof MessagingException mail && mail.getNextException() != null
                    ? mail.getNextException()
                    : one.getCause();
        }
        return chain;
    }

    /** The first line that the server or the system said. */
    private static String words(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("").strip();
    }
}
