package org.hecha.sweep.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.hecha.document.Link;
import org.hecha.document.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are outside, how addresses are written, and which of a page's links are followed. */
class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.100.100.200",
                "168.63.129.16",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2001::1",
                "2001:db8::1",
                "100::1"
            })
    void insideOrNowhere(String address) throws Exception {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "172.32.0.1",
                "100.128.0.1",
                "223.255.255.1",
                "2400:da00::6666",
                "64:ff9b::101:101",
                "2606:4700::1"
            })
    void outside(String address) throws Exception {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP://WWW.Example.gov.cn/a/../b, http://www.example.gov.cn/a/../b",
        "https://某市.政务/公开 年报.docx, https://xn--7st21t.xn--zfr164b/%E5%85%AC%E5%BC%80%20%E5%B9%B4%E6%8A%A5.docx",
        "http://a.gov.cn?id=1#top, http://a.gov.cn/?id=1",
        "http://a.gov.cn/100%/[x]|y, http://a.gov.cn/100%25/%5Bx%5D%7Cy",
        "http://a.gov.cn:8080/%E5%85%AC, http://a.gov.cn:8080/%E5%85%AC",
    })
    void addressesAreWrittenAsSitesWantThem(String given, String asked) throws Exception {
        assertThat(WebAddress.of(given)).hasToString(asked);
    }

    @Test
    void addressesThatSayTooMuchOrNothingAreRefused() {
        assertThatThrownBy(() -> WebAddress.of("https://user:geheim@a.gov.cn/"))
                .hasMessageContaining("用户名")
                .message()
                .doesNotContain("geheim");
        for (String wrong : List.of(
                "http://",
                "http:///a",
                "http://a..b/",
                "http://a:99999/",
                "http://a b/",
                "http://[::1",
                "https://" + "a/".repeat(5_000))) {
            assertThatThrownBy(() -> WebAddress.of(wrong)).as(wrong).hasMessageContaining("请");
        }
    }

    private static final URI PAGE = URI.create("https://www.a.gov.cn/xxgk/2023/t1.html");

    private static Link link(String target, String words) {
        return new Link(target, words, Place.DOCUMENT);
    }

    @Test
    void theReportIsTakenInTheFormatThatReadsBest() {
        assertThat(Attachments.of(
                        List.of(
                                link("../nav.html", "首页"),
                                link("P0202.pdf", "附件1：某局2023年政府信息公开工作年度报告（PDF版）.pdf"),
                                link("P0203.docx", "附件2：某局2023年政府信息公开工作年度报告.docx"),
                                link("form.doc", "申请表.doc"),
                                link("javascript:void(0)", "年度报告.docx"),
                                link("https://evil.example.com/年度报告.docx", "年度报告.docx")),
                        PAGE))
                .containsExactly(URI.create("https://www.a.gov.cn/xxgk/2023/P0203.docx"));
        assertThat(Attachments.of(List.of(link("/down.jsp?id=7", "下载.docx")), PAGE))
                .containsExactly(URI.create("https://www.a.gov.cn/down.jsp?id=7"));
        assertThat(Attachments.of(List.of(link("http://file.a.gov.cn/x.ofd", "")), PAGE))
                .hasSize(1);
        assertThat(Attachments.of(List.of(link("http://b.gov.cn/x.ofd", "")), PAGE))
                .isEmpty();
    }

    @Test
    void severalReportsAreLeftToPeople() {
        assertThat(Attachments.of(List.of(link("a.docx", "2022年年度报告"), link("b.docx", "2023年年度报告.docx")), PAGE))
                .hasSize(2);
    }
}
