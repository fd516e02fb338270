package org.hecha.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hecha.memo.MemoException;
import org.hecha.memo.PageTemplate;
import org.hecha.memo.TemplateFolder;

/** The templates of the pages, each read when it is first shown. Safe for use by many threads. */
final class Pages {

    private final TemplateFolder folder;
    private final Map<String, PageTemplate> read = new ConcurrentHashMap<>();

    Pages(TemplateFolder folder) {
        this.folder = folder;
    }

    /**
     * A page, or a part of one.
     *
     * @param name of the template without its suffix: {@code reports}
     */
    String render(String name, Record model) {
        try {
            PageTemplate template = read.get(name);
            if (template == null) {
                template = PageTemplate.load(folder, "web/" + name + ".ftlh");
                read.put(name, template);
            }
            return template.render(model);
        } catch (MemoException broken) {
            throw new IllegalStateException(broken.getMessage(), broken);
        }
    }
}
