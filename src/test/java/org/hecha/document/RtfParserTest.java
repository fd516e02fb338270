package org.hecha.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.TikaCoreProperties;
import org.junit.jupiter.api.Test;

class RtfParserTest {

    private static ParsedBlocks parse(String rtf) throws Exception {
        return ParsedBlocks.of(new RtfParser(Limits.DEFAULT), rtf.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void bytesAreReadInTheCharsetOfTheirFont() throws Exception {
        String fonts =
                "{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f2\\fcharset136 Ming;}}";
        ParsedBlocks parsed = parse("{\\rtf1\\ansi\\ansicpg1252" + fonts
                + "\\f0 caf\\'e9 \\f1\\'b9\\'ab\\'bf\\'aa\\f2 \\'a4\\'a4\\f0\\par}");

        assertThat(parsed.shown(Story.BODY)).containsExactly("café 公开中");
    }

    @Test
    void chineseBytesWithoutAnyCharsetAreGb18030() throws Exception {
        assertThat(parse("{\\rtf1\\ansi \\'b9\\'ab\\'bf\\'aa \\'81\\'30\\'81\\'36\\'81@\\par}")
                        .shown(Story.BODY))
                .containsExactly("公开 \u00A5\u4E02"
                        .replace(
                                "\u00A5",
                                new String(new byte[] {(byte) 0x81, 0x30, (byte) 0x81, 0x36}, TextDecoder.GB18030)));
    }

    @Test
    void fallbacksOfUnicodeCharactersAreDropped() throws Exception {
        assertThat(parse(
                                "{\\rtf1\\ansi\\ansicpg936{\\uc2\\u20844\\'b9\\'ab}\\u-25040?{\\uc0\\u24320}\\u-10187 ?\\u-9008 ?.\\par}")
                        .shown(Story.BODY))
                .containsExactly("公" + (char) (65536 - 25040) + "开" + Character.toString(0x1D4D0) + ".");
    }

    @Test
    void rowsWithDifferentEdgesShareOneGrid() throws Exception {
        String rtf = "{\\rtf1\\ansi "
                + "\\trowd\\trleft0\\clvmgf\\cellx1000\\cellx3000\\pard\\intbl a\\cell b\\cell\\row"
                + "\\trowd\\trleft0\\clvmrg\\cellx1010\\cellx2000\\cellx2990\\pard\\intbl\\cell 1\\cell 2\\cell\\row"
                + "\\trowd\\trleft0\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx3000\\pard\\intbl c\\cell\\cell 3\\cell\\row"
                + "\\pard after\\par}";
        ParsedBlocks parsed = parse(rtf);

        assertThat(parsed.tables().get(0).columns()).isEqualTo(3);
        assertThat(parsed.cell(0, 1, 0)).isEqualTo("a @0,0 2×1");
        assertThat(parsed.cell(0, 0, 2)).isEqualTo("b @0,1 1×2");
        assertThat(parsed.cell(0, 2, 1)).isEqualTo("c @2,0 1×2");
        assertThat(parsed.cell(0, 2, 2)).isEqualTo("3 @2,2 1×1");
        assertThat(parsed.shown(Story.BODY)).containsExactly("after");
    }

    @Test
    void cellsWithoutAnyDefinitionAreAGuessNotALoss() throws Exception {
        ParsedBlocks parsed = parse("{\\rtf1\\ansi\\pard\\intbl a\\cell b\\cell\\row\\pard z\\par}");

        assertThat(parsed.tables().get(0).grid()).isEqualTo(Table.Grid.GUESSED);
        assertThat(parsed.rows(0)).containsExactly(List.of("a", "b"));
    }

    @Test
    void fieldsShowTheirResultAndContentsAreNotBody() throws Exception {
        ParsedBlocks parsed =
                parse("{\\rtf1\\ansi{\\field{\\*\\fldinst {TOC \\\\o}}{\\fldrslt Chapter\\tab 1\\par Next\\tab 2}}\\par"
                        + " see {\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt here}}\\par}");

        assertThat(parsed.shown(Story.BODY)).containsExactly("see here");
        assertThat(parsed.shown(Story.CONTENTS)).containsExactly("Chapter\t1", "Next\t2");
    }

    @Test
    void unknownDestinationsAndBinaryDataAreSkipped() throws Exception {
        ParsedBlocks parsed = parse(
                "{\\rtf1\\ansi{\\*\\unknown gone{deep}}{\\pict\\bin4 }{\\\\x}{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt box\\par}}}"
                        + "a{\\upr{old}{\\*\\ud{new}}}\\par}");

        assertThat(parsed.shown(Story.BODY)).containsExactly("anew");
        assertThat(parsed.shown(Story.TEXT_BOX)).containsExactly("box");
        assertThat(parsed.images()).hasSize(1);
    }

    @Test
    void firstAuthorCounts() throws Exception {
        ParsedBlocks parsed = parse("{\\rtf1\\ansi{\\info{\\author one}{\\author two}}a\\par}");

        assertThat(parsed.metadata().get(TikaCoreProperties.CREATOR)).isEqualTo("one");
    }

    @Test
    void cutOffFileIsDamagedNotShort() {
        assertThatThrownBy(() -> parse("{\\rtf1\\ansi one\\par two")).isInstanceOf(TikaException.class);
        assertThatThrownBy(() -> parse("plain words")).isInstanceOf(TikaException.class);
    }

    @Test
    void deepGroupsAndTablesStayBounded() {
        assertThatThrownBy(() -> parse("{\\rtf1" + "{".repeat(1_000_000))).isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> parse("{\\rtf1\\intbl\\itap2000000000 a\\nestcell}"))
                .isInstanceOf(LimitExceededException.class);
    }
}
