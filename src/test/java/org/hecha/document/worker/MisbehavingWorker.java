package org.hecha.document.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hecha.document.Block;
import org.hecha.document.Document;
import org.hecha.document.Documents;
import org.hecha.document.Notes;
import org.hecha.document.PagePictures;
import org.hecha.document.PageRange;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.document.Story;
import org.hecha.document.Trust;
import org.hecha.document.UnreadableException;

/** A process whose reader does what the content says: as bad as any parser can be. */
public final class MisbehavingWorker implements Documents {

    private int read;

    private MisbehavingWorker() {}

    public static void main(String[] arguments) throws IOException {
        WorkerMain.serve(new MisbehavingWorker());
    }

    @Override
    public PagePictures pictures(String source, byte[] content, PageRange pages) {
        return PagePictures.NONE;
    }

    @Override
    public byte[] annotated(Document document, byte[] content, Notes notes) {
        return content;
    }

    @Override
    public Document read(String source, Path file) throws UnreadableException {
        return document(source, "path " + file);
    }

    @Override
    public Document read(String source, byte[] content) throws UnreadableException {
        read++;
        String order = new String(content, StandardCharsets.UTF_8);
        switch (order) {
            case "loop" -> loop();
            case "sleep" -> sleep();
            case "allocate" -> allocate();
            case "exit" -> System.exit(0);
            case "overflow" -> overflow(1);
            case "throw" -> throw new IllegalStateException("thrown");
            case "print" -> System.out.println("a library that prints");
            case "litter" -> litter();
            case "environment" -> {
                return document(source, String.join(" ", System.getenv().keySet()));
            }
            case "socket", "http" -> {
                return document(source, call(order));
            }
            case "exit unless first" -> exitUnlessFirst();
            default -> {}
        }
        return document(source, "read " + read);
    }

    static Document document(String source, String text) {
        List<Block> blocks = List.of(new Paragraph(text, "", 0, Story.BODY, Trust.STATED, Place.ofBlock(1, 0, null)));
        return new Document(source, "text/plain", "", blocks, Map.of());
    }

    private void exitUnlessFirst() {
        if (read > 1) {
            Runtime.getRuntime().halt(134);
        }
    }

    private static void loop() {
        long n = 0;
        while (n >= 0) {
            n = (n + 1) % 1_000_003;
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(600_000);
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    private static void allocate() {
        List<byte[]> kept = new ArrayList<>();
        while (!kept.contains(null)) {
            kept.add(new byte[1 << 20]);
        }
    }

    private static String call(String order) {
        try {
            if (order.equals("socket")) {
                new Socket(InetAddress.getLoopbackAddress(), 9).close();
            } else {
                URI.create("http://127.0.0.1:9/").toURL().openStream().close();
            }
            return "connected";
        } catch (IOException | UncheckedIOException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static int overflow(int n) {
        return n == 0 ? 0 : n + overflow(n + 1);
    }

    private static void litter() {
        try {
            Files.writeString(Files.createTempFile("litter", ".tmp"), "left behind");
        } catch (IOException full) {
            throw new IllegalStateException(full);
        }
    }
}
