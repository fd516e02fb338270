package org.hecha.memo;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder {@code templates/}: on disk, where people change the wording, or the one packaged with the program. */
public final class TemplateFolder {

    private static final String PACKAGED = "templates";

    private static final int MOST_BYTES = 32 << 20;

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

    /**
     * A file of the folder.
     *
     * @param name its path in the folder; never one that leads out of it
     * @throws MemoException if it is missing, too large or cannot be read
     */
    public byte[] bytes(String name) throws MemoException {
        try (InputStream file = open(name)) {
            byte[] bytes = file.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new MemoException("模板 " + display(name) + " 超过 " + (MOST_BYTES >> 20) + " MB；请缩小其中的图片。");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new MemoException("找不到模板 " + display(name) + "；请检查 --templates 指定的文件夹。", e);
        } catch (IOException e) {
            throw new MemoException("模板 " + display(name) + " 无法读取；请检查权限。", e);
        }
    }

    private InputStream open(String name) throws IOException {
        if (folder != null) {
            return Files.newInputStream(folder.resolve(name));
        }
        InputStream packaged = TemplateFolder.class.getResourceAsStream("/" + PACKAGED + "/" + name);
        if (packaged == null) {
            throw new NoSuchFileException(name);
        }
        return packaged;
    }

    /** How messages name a file of the folder: the path that its author would open. */
    public String display(String name) {
        return folder == null
                ? PACKAGED + "/" + name
                : folder.resolve(name).toString().replace('\\', '/');
    }
}
