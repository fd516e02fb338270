package org.hecha.form;

import java.util.List;

/**
 * Something that the overview must tell.
 *
 * @param key stable name: {@code proactive}, {@code on-request}, {@code management}, {@code platform}, {@code oversight}
 * @param title prescribed wording: 平台建设
 * @param mentions regular expressions, any of which shows that it is told
 */
public record Aspect(String key, String title, List<String> mentions) {}
