package org.hecha.memo;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder {@code templates/}: on disk, where people change the wording, or the one packaged with the program. */
public final class TemplateFolder {

    private static final String PACKAGED = "templates";

    private final @Nullable Path folder;

    private TemplateFolder(@Nullable Path folder) {
        this.folder = folder;
    }

    /** A folder on disk. */
    public static TemplateFolder of(Path folder) {
        return new TemplateFolder(folder);
    }

    /** The templates that came with the program. */
    public static TemplateFolder packaged() {
        return new TemplateFolder(null);
    }

    /** Reads templates of this folder and nothing outside it, links that lead out of it included. */
    TemplateLoader loader() throws MemoException {
        if (folder == null) {
            return new ClassTemplateLoader(TemplateFolder.class, "/" + PACKAGED);
        }
        if (!Files.isDirectory(folder)) {
            throw new MemoException("模板文件夹 " + folder + " 不存在；请检查 --templates 指定的路径。");
        }
        try {
            return new FileTemplateLoader(folder.toFile());
        } catch (IOException | SecurityException e) {
            throw new MemoException("模板文件夹 " + folder + " 无法打开；请检查权限。", e);
        }
    }

    /** How messages name a file of the folder: the path that its author would open. */
    String display(String name) {
        return folder == null
                ? PACKAGED + "/" + name
                : folder.resolve(name).toString().replace('\\', '/');
    }
}
