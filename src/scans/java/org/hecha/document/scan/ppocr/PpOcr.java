package org.hecha.document.scan.ppocr;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.apache.pdfbox.jbig2.JBIG2ImageReaderSpi;
import org.hecha.document.scan.FigureShape;
import org.hecha.document.scan.Grey;
import org.hecha.document.scan.Mark;
import org.hecha.document.scan.Recogniser;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines with PP-OCRv4. What it takes for a figure, and what it cannot read, PP-OCRv3 reads too: where the two do
 * not agree, neither is believed.
 */
public final class PpOcr implements Recogniser {

    private static final String MODELS = "/models/";

    /** Below what counts as read, above nothing. */
    private static final float DISPUTED = 0.5f;

    private @Nullable Network newer;
    private @Nullable Network older;

    /** For {@link java.util.ServiceLoader}; the networks are loaded with the first line. */
    public PpOcr() {
        IIORegistry.getDefaultInstance().registerServiceProvider(new JBIG2ImageReaderSpi(), ImageReaderSpi.class);
    }

    @Override
    public String name() {
        return "PP-OCRv4";
    }

    @Override
    public List<List<Mark>> read(List<Grey> lines) throws IOException {
        try {
            load();
            List<List<Mark>> read = new ArrayList<>();
            for (Grey line : lines) {
                read.add(read(line));
            }
            return read;
        } catch (OrtException | LinkageError broken) {
            throw new IOException("ONNX Runtime", broken);
        }
    }

    private List<Mark> read(Grey line) throws OrtException {
        Said said = newer().hear(line);
        List<Mark> marks = said.text();
        if (FigureShape.of(line).isFigure()) {
            return figure(said, older().hear(line));
        }
        if (!marks.isEmpty() && marks.stream().anyMatch(PpOcr::isIdeograph)) {
            return marks;
        }
        List<Mark> second = older().hear(line).text();
        if (text(second).equals(text(marks))) {
            return marks;
        }
        return marks.isEmpty() ? atMost(DISPUTED, second) : atMost(DISPUTED, marks);
    }

    /** Both networks must see the same figure, and one of them without being told that it is one. */
    private static List<Mark> figure(Said newer, Said older) {
        List<Mark> figure = newer.figure();
        List<Mark> text = newer.text();
        if (figure.isEmpty()) {
            figure = older.figure();
        }
        if (figure.isEmpty()) {
            return atMost(DISPUTED, text.isEmpty() ? older.text() : text);
        }
        String words = text(figure);
        boolean agreed = words.equals(text(newer.figure())) && words.equals(text(older.figure()));
        boolean untold = words.equals(text(text)) || words.equals(text(older.text()));
        return agreed && untold ? sure(figure, older.figure()) : atMost(DISPUTED, figure);
    }

    /** Of two readings that agree the surer one counts. */
    private static List<Mark> sure(List<Mark> marks, List<Mark> others) {
        List<Mark> sure = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            float confidence = Math.max(mark.confidence(), others.get(i).confidence());
            sure.add(new Mark(mark.text(), mark.middle(), confidence));
        }
        return sure;
    }

    private static List<Mark> atMost(float confidence, List<Mark> marks) {
        return marks.stream()
                .map(mark -> new Mark(mark.text(), mark.middle(), Math.min(confidence, mark.confidence())))
                .toList();
    }

    private static boolean isIdeograph(Mark mark) {
        return Character.isIdeographic(mark.text().codePointAt(0));
    }

    private static String text(List<Mark> marks) {
        StringBuilder text = new StringBuilder();
        marks.forEach(mark -> text.append(mark.text()));
        return text.toString();
    }

    private Network newer() {
        if (newer == null) {
            throw new IllegalStateException("not loaded");
        }
        return newer;
    }

    private Network older() {
        if (older == null) {
            throw new IllegalStateException("not loaded");
        }
        return older;
    }

    private synchronized void load() throws OrtException, IOException {
        if (newer != null && older != null) {
            return;
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "hecha");
        environment.setTelemetry(false);
        List<String> characters = new ArrayList<>(
                new String(resource("ppocr_keys_v1.txt"), StandardCharsets.UTF_8).lines().toList());
        newer = new Network(environment, resource("ch_PP-OCRv4_rec_infer.onnx"), characters);
        older = new Network(environment, resource("ch_PP-OCRv3_rec_infer.onnx"), characters);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = PpOcr.class.getResourceAsStream(MODELS + name)) {
            if (in == null) {
                throw new IOException("missing " + name);
            }
            return in.readAllBytes();
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (newer != null) {
                newer.close();
            }
            if (older != null) {
                older.close();
            }
        } catch (OrtException alreadyClosed) {
            // Nothing is left to let go of.
        }
        newer = null;
        older = null;
    }
}
