package org.hecha.workbench.reference;

import org.hecha.form.Forms;
import org.hecha.workbench.Change;

/** What an example changes, in a Chinese sentence. */
final class ChangeWords {

    private final Forms forms;

    ChangeWords(Forms forms) {
        this.forms = forms;
    }

    String of(Change change) {
        if (change instanceof Change.Replace replace) {
            return "把“" + replace.words() + "”改为“" + replace.by() + "”";
        }
        if (change instanceof Change.Add add) {
            return "在" + section(add.to()) + "末尾加一段“" + add.text().strip() + "”";
        }
        if (change instanceof Change.Rewrite rewrite) {
            return section(rewrite.section()) + "的文字改为“" + rewrite.text().strip() + "”";
        }
        if (change instanceof Change.Drop drop) {
            return "删去含“" + drop.words() + "”的一段";
        }
        if (change instanceof Change.DropRows rows) {
            return rows.row().isEmpty()
                    ? "删去“" + table(rows.table()) + "”表"
                    : "“" + table(rows.table()) + "”表删去 " + rows.row() + " 行";
        }
        if (change instanceof Change.SetCell cell) {
            return "“" + table(cell.table()) + "”表 " + cell.row() + " 行 " + cell.column() + " 列"
                    + (cell.value().isEmpty() ? "留空" : "改为“" + cell.value() + "”");
        }
        if (change instanceof Change.Beside beside) {
            String kind =
                    switch (beside.story()) {
                        case COMMENT -> "批注";
                        case DELETED -> "修订删除的文字";
                        case HIDDEN -> "隐藏文字";
                        default -> "正文以外的文字";
                    };
            return "加入" + kind + "“" + beside.words() + "”";
        }
        if (change instanceof Change.AddPicture picture) {
            return "加入图片“" + picture.name() + "”";
        }
        if (change instanceof Change.SetProperty property) {
            return "文件属性 " + property.name() + " 设为“" + property.value() + "”";
        }
        return "";
    }

    private String section(String key) {
        if (key.equals("preface")) {
            return "开头";
        }
        if (key.equals("end")) {
            return "文末";
        }
        return forms.all().stream()
                .flatMap(form -> form.sections().stream())
                .filter(section -> section.key().equals(key))
                .reduce((older, newer) -> newer)
                .map(section -> "“" + section.title() + "”")
                .orElse(key);
    }

    private String table(String key) {
        return forms.all().stream()
                .flatMap(form -> form.tables().stream())
                .filter(table -> table.key().equals(key))
                .reduce((older, newer) -> newer)
                .map(table -> table.title())
                .orElse(key);
    }
}
