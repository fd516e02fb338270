package org.hecha.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** Whether lines and fills can be seen: white ones on white paper cannot. */
final class PdfInk {

    private record State(boolean strokes, boolean fills) {}

    private static final int DEEPEST = 10_000;

    private final Deque<State> saved = new ArrayDeque<>();
    private State state = new State(true, true);

    boolean strokes() {
        return state.strokes;
    }

    boolean fills() {
        return state.fills;
    }

    void save() {
        if (saved.size() < DEEPEST) {
            saved.push(state);
        }
    }

    void restore() {
        if (!saved.isEmpty()) {
            state = saved.pop();
        }
    }

    /** Whether the operator sets a colour; such an operator needs nothing further. */
    boolean takes(String operator, List<COSBase> operands) {
        switch (operator) {
            case "G", "RG", "K", "SC", "SCN" -> state = new State(!isWhite(operands), state.fills);
            case "g", "rg", "k", "sc", "scn" -> state = new State(state.strokes, !isWhite(operands));
            case "CS" -> state = new State(true, state.fills);
            case "cs" -> state = new State(state.strokes, true);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** By the number of components: grey, red-green-blue, or inks. */
    private static boolean isWhite(List<COSBase> operands) {
        float least = Float.MAX_VALUE;
        float most = 0;
        for (COSBase operand : operands) {
            if (!(operand instanceof COSNumber number)) {
                return false;
            }
            least = Math.min(least, number.floatValue());
            most = Math.max(most, number.floatValue());
        }
        return operands.size() == 4 ? most < 0.02f : (operands.size() == 1 || operands.size() == 3) && least > 0.98f;
    }
}
