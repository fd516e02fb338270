package org.hecha.document.scan.ppocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import org.hecha.document.scan.Grey;

/** A network that reads the picture of one line. It runs on one thread, so that it says the same every time. */
final class Network implements AutoCloseable {

    /** The networks were trained on lines of this height. */
    private static final int HEIGHT = 48;

    /** They read narrow pictures worse than the same on wider paper. */
    private static final int LEAST_WIDTH = 96;

    /** A line of text is some 60 times as long as high at most. */
    private static final int MOST_WIDTH = 4_800;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String input;
    private final List<String> characters;

    /** @param characters by the network's numbers, from 1; 0 is no character, the one after the last a blank */
    Network(OrtEnvironment environment, byte[] model, List<String> characters) throws OrtException {
        this.environment = environment;
        this.characters = characters;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            // Widths differ from line to line: kept memory would only grow.
            options.setMemoryPatternOptimization(false);
            session = environment.createSession(model, options);
        }
        input = session.getInputNames().iterator().next();
    }

    /** What it says of the picture of a line. */
    Said hear(Grey line) throws OrtException {
        int inked = Math.max(1, Math.min(MOST_WIDTH, Math.round((float) line.width() * HEIGHT / line.height())));
        int width = (Math.max(LEAST_WIDTH, inked) + 7) / 8 * 8;
        long[] shape = {1, 3, HEIGHT, width};
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, pixels(line, inked, width), shape);
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            OnnxValue value = result.get(0);
            float[][][] said = (float[][][]) value.getValue();
            return new Said(said[0], (float) width / said[0].length * line.width() / inked, characters);
        }
    }

    private static FloatBuffer pixels(Grey line, int inked, int width) {
        float[] plane = new float[HEIGHT * width];
        float stepX = (float) line.width() / inked;
        float stepY = (float) line.height() / HEIGHT;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < width; x++) {
                float shade = x < inked ? line.shade(x * stepX, y * stepY, stepX, stepY) : 255;
                plane[y * width + x] = shade / 127.5f - 1;
            }
        }
        FloatBuffer buffer = FloatBuffer.allocate(3 * plane.length);
        buffer.put(plane).put(plane).put(plane);
        return buffer.rewind();
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
