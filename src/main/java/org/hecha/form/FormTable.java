package org.hecha.form;

import java.util.List;

/**
 * A prescribed table.
 *
 * @param key stable name: {@code proactive}, {@code applications}, {@code review}, {@code statistics}
 * @param title what findings call it: 收到和处理政府信息公开申请情况表
 * @param section key of the section it stands in; empty where it stands behind the report
 * @param parts the blocks it is made of, each with columns of its own, from top to bottom
 * @param identities equations that its figures must satisfy
 */
public record FormTable(String key, String title, String section, List<FormPart> parts, List<Identity> identities) {

    /** Number of figures that it asks for. */
    public int size() {
        return parts.stream().mapToInt(FormPart::size).sum();
    }
}
