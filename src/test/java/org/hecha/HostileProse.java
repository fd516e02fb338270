package org.hecha;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hecha.document.Cell;
import org.hecha.document.Document;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.document.Story;
import org.hecha.document.Table;
import org.hecha.document.Trust;

/** Paragraphs that nobody writes: one thing over and over, without an end. */
final class HostileProse {

    private HostileProse() {}

    /** What is repeated, by name. */
    static Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("digits", "1234567890");
        units.put("ones", "1");
        units.put("wide digits", "１２３");
        units.put("digits and blanks", "1 ");
        units.put("identity numbers", "11010519491231002X ");
        units.put("brackets", "（");
        units.put("closed brackets", "（）");
        units.put("square brackets", "[【〔");
        units.put("of which", "其中");
        units.put("of which with numbers", "其中予以公开1件，");
        units.put("title marks", "《");
        units.put("titles", "《政府信息公开条例》");
        units.put("titles with a gap", "《政府信息公开条例》      ");
        units.put("blanks", " ");
        units.put("wide blanks", "\u3000");
        units.put("tabs and breaks", "\t\n");
        units.put("ones in Chinese", "一");
        units.put("ordinals", "一是二是三是");
        units.put("headings", "（一）1.①");
        units.put("ten thousands", "十百千万亿");
        units.put("years", "2021年");
        units.put("dates", "2021年1月1日至");
        units.put("from to", "自1月1日起至");
        units.put("percent", "50%，占");
        units.put("points", "1.1.");
        units.put("commas", "1,234，");
        units.put("applications", "收到申请5件，办结5件，");
        units.put("applications without marks", "收到申请5件办结5件");
        units.put("growth", "同比增长10%，比上年增加");
        units.put("unit names", "临河市水务局");
        units.put("bureau", "市县区局");
        units.put("numbers of papers", "国办发〔2021〕");
        units.put("paper begun", "国务院令第");
        units.put("mail", "a@");
        units.put("mail begun", "a.b-c_");
        units.put("web", "http://");
        units.put("web begun", "www.a.");
        units.put("paths", "C:\\");
        units.put("slashes", "/home/");
        units.put("stars", "*");
        units.put("crosses", "×X");
        units.put("lines", "＿_");
        units.put("dots", "…….");
        units.put("doubled word", "的的");
        units.put("quotes", "“”‘");
        units.put("stops", "。；，");
        units.put("full stops", "。");
        units.put("dots of a web page", "．");
        units.put("blank lines", " \n");
        units.put("latin", "Ab ");
        units.put("sentences", "全年主动公开政府信息12条。");
        units.put("contact", "联系电话：");
        units.put("persons", "申请人张三，联系人李四，电话");
        units.put("placeholders", "待填某某（请填写");
        units.put("none", "没有收到未发生无");
        units.put("all", "全部办结均维持");
        units.put("mixed", "共收到1件（其中《条例》2021年“一、”的的10%，a@b.");
        units.put("combining", "a\u0301\u200B");
        units.put("pairs", "\uD842\uDFB7");
        return units;
    }

    /**
     * A report with such paragraphs of at least so many characters: alone, behind and before sound words, as a heading, in a cell.
     *
     * @param name of a unit, or the unit itself
     */
    static Document report(String name, int length) {
        String unit = units().getOrDefault(name, name);
        String text = unit.repeat(length / unit.length() + 1);
        return new Document(
                "a.docx",
                "application/x",
                "",
                List.of(
                        paragraph(1, "白塔镇2021年政府信息公开工作年度报告", 0),
                        paragraph(2, "一、总体情况", 1),
                        paragraph(3, text, 0),
                        paragraph(4, "2021年，收到政府信息公开申请5件，办结5件。" + text + "其中予以公开5件。", 0),
                        paragraph(5, "（二）" + text + "完", 0),
                        paragraph(6, "二、主动公开政府信息情况", 1),
                        new Table(
                                1,
                                1,
                                List.of(new Cell(0, 0, 1, 1, text + "完", Trust.STATED, cell(7))),
                                Table.Grid.STATED,
                                Place.ofBlock(7, 0, null)),
                        paragraph(8, "六、" + text, 1),
                        paragraph(9, text + "完", 0)),
                Map.of());
    }

    private static Place cell(int block) {
        return Place.ofBlock(block, 0, null).cell(0, 0, 0, null);
    }

    private static Paragraph paragraph(int block, String text, int level) {
        return new Paragraph(text, "", level, Story.BODY, Trust.STATED, Place.ofBlock(block, 0, null));
    }
}
