package org.hecha.sweep.fetch;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.hecha.document.UnreadableException;
import org.hecha.document.UnreadableException.Cause;

/** Why an address gave nothing, in one sentence that names it and the way out. */
final class Trouble {

    private Trouble() {}

    static UnreadableException of(URI asked, Exception failure, FetchLimits limits) {
        String name = "网址“" + asked + "”";
        if (failure instanceof Addresses.InsideException inside) {
            return inside(asked, inside.address());
        }
        if (failure instanceof UnknownHostException) {
            return unreachable(name + "的主机名无法解析；请核对网址，或检查网络和域名解析。", failure);
        }
        if (failure instanceof ConnectTimeoutException) {
            return unreachable(name + "的服务器在 " + limits.connecting().toSeconds() + " 秒内没有应答；请稍后重试，或核对网址。", failure);
        }
        if (failure instanceof SocketTimeoutException || failure instanceof InterruptedIOException) {
            return new UnreadableException(
                    Cause.TIMEOUT, name + "超过 " + limits.idle().toSeconds() + " 秒没有传来数据；请稍后重试，或人工下载后以文件清查。", failure);
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return unreachable(name + "的服务器拒绝连接；请核对网址和端口，或稍后重试。", failure);
        }
        if (failure instanceof SSLException) {
            return unreachable(name + "的安全连接（TLS）建立不了，证书可能过期、不受信任或与主机名不符；请网站更换证书，或人工下载后以文件清查。", failure);
        }
        if (failure instanceof ZipException) {
            return unreachable(name + "传来的压缩内容已损坏；请稍后重试，或人工下载后以文件清查。", failure);
        }
        return failure instanceof ConnectionClosedException
                ? unreachable(name + "的内容没有传完连接就断了；请稍后重试。", failure)
                : unreachable(name + "访问失败（连接中断或应答不合 HTTP 规范）；请稍后重试，或人工下载后以文件清查。", failure);
    }

    static UnreadableException inside(URI asked, String address) {
        return new UnreadableException(
                Cause.REFUSED, "网址“" + asked + "”指向内部地址 " + address + "，未访问；确属本单位内网的网站时，请加 --allow-private。");
    }

    /** @param status an answer that brings no content */
    static UnreadableException of(URI asked, int status) {
        String name = "网址“" + asked + "”";
        return switch (status) {
            case 404, 410 ->
                new UnreadableException(Cause.MISSING, name + "上没有内容（HTTP " + status + "）；请催报，或核对花名册中的网址。");
            case 401, 403, 407, 412 -> unreachable(name + "不允许自动访问（HTTP " + status + "）；请人工下载后以文件清查。", null);
            case 429 -> unreachable(name + "的网站要求放慢访问（HTTP 429）；请稍后重试，或加大 --host-delay。", null);
            default -> unreachable(name + "的网站出错（HTTP " + status + "）；请稍后重试，仍如此则人工下载后以文件清查。", null);
        };
    }

    static UnreadableException tooLarge(URI asked, long most) {
        return new UnreadableException(
                Cause.TOO_LARGE, "网址“" + asked + "”的内容超过 " + (most >> 20) + " MB，未取完；请核对网址，确为报告的请人工下载后以文件清查。");
    }

    static UnreadableException tooSlow(URI asked, Duration most) {
        return new UnreadableException(
                Cause.TIMEOUT, "网址“" + asked + "”在 " + most.toSeconds() + " 秒内没有传完；请稍后重试，或人工下载后以文件清查。");
    }

    static UnreadableException redirects(URI asked, int most) {
        return unreachable("网址“" + asked + "”转向超过 " + most + " 次；请在浏览器中打开，把最后的网址写入花名册。", null);
    }

    static UnreadableException robots(URI asked) {
        return new UnreadableException(
                Cause.REFUSED, "网址“" + asked + "”所在网站的 robots.txt 不允许自动访问，未访问；请人工下载后以文件清查，或征得网站同意后加 --ignore-robots。");
    }

    static UnreadableException robotsAway(URI asked, int status) {
        return unreachable("网址“" + asked + "”所在网站的 robots.txt 暂时取不到（HTTP " + status + "），按惯例未访问；请稍后重试。", null);
    }

    static UnreadableException stopped(URI asked) {
        return unreachable("网址“" + asked + "”的访问被中止；请再次运行。", null);
    }

    private static UnreadableException unreachable(String message, @org.jspecify.annotations.Nullable Throwable cause) {
        return cause == null
                ? new UnreadableException(Cause.UNREACHABLE, message)
                : new UnreadableException(Cause.UNREACHABLE, message, cause);
    }
}
