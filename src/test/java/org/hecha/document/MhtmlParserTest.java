package org.hecha.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.hecha.document.UnreadableException.Cause;
import org.junit.jupiter.api.Test;

class MhtmlParserTest {

    private static final DocumentReader READER = new DocumentReader(Limits.DEFAULT);
    private static final Charset GBK = Charset.forName("GBK");
    private static final String PAGE = "<html><head><title>年度报告</title></head><body><p>一、总体情况</p>"
            + "<table><tr><td colspan=\"2\">总计</td></tr><tr><td>收件</td><td>12</td></tr></table>"
            + "<p><img src=\"cid:p1@x\"></p><p><img src=\"图2.png\"></p></body></html>";

    @Test
    void pageIsReadAndPicturesKeepTheirNames() throws UnreadableException {
        byte[] file = archive("base64", Base64.getMimeEncoder().encodeToString(PAGE.getBytes(GBK)), "--next--\r\n");

        assertThat(read(file))
                .contains(
                        "BODY |一、总体情况",
                        "[0,0 1x2 总计][1,0 1x1 收件][1,1 1x1 12]",
                        "IMAGE file:///C:/x/image001.png|",
                        "IMAGE 图2.png|");
    }

    @Test
    void quotedPrintableIsDecoded() throws UnreadableException {
        StringBuilder quoted = new StringBuilder();
        for (byte one : PAGE.getBytes(StandardCharsets.UTF_8)) {
            quoted.append(one == '=' || one < 0 ? "=%02X".formatted(one & 0xFF) : Character.toString(one));
            if (quoted.length() - quoted.lastIndexOf("\n") > 70) {
                quoted.append("=\r\n");
            }
        }

        assertThat(read(archive("quoted-printable", quoted.toString(), "--next--\r\n")))
                .contains("BODY |一、总体情况", "[0,0 1x2 总计][1,0 1x1 收件][1,1 1x1 12]");
    }

    @Test
    void archiveThatIsCutOffOrHasNoPageIsDamaged() {
        byte[] cut = archive("8bit", PAGE, "");

        assertThat(failure(cut).reason()).isEqualTo(Cause.DAMAGED);
        assertThat(failure("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b--\r\n"
                                .getBytes(StandardCharsets.US_ASCII))
                        .reason())
                .isEqualTo(Cause.DAMAGED);
    }

    private static UnreadableException failure(byte[] file) {
        return catchThrowableOfType(UnreadableException.class, () -> READER.read("页.mht", file));
    }

    private static List<String> read(byte[] file) throws UnreadableException {
        return Shown.blocks(READER.read("页.mht", file));
    }

    private static byte[] archive(String encoding, String body, String end) {
        return ("From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
                        + "\ttype=\"text/html\";\r\n\tboundary=\"next\"\r\n\r\nThis is a multi-part message.\r\n\r\n--next\r\n"
                        + "Content-Type: text/html; charset=\"gb2312\"\r\nContent-Transfer-Encoding: " + encoding
                        + "\r\nContent-Location: file:///C:/x/1.htm\r\n\r\n" + body + "\r\n\r\n--next\r\n"
                        + "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <p1@x>\r\n"
                        + "Content-Location: file:///C:/x/image001.png\r\n\r\niVBORw0KGgo=\r\n\r\n" + end)
                .getBytes(StandardCharsets.UTF_8);
    }
}
