package org.hecha.document;

import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rectangle that can be painted on. PDFBox would compute it with areas, which takes longer than all else in a page; the
 * bounds are exact for what producers clip to. PDFBox still clips to the page and to forms, and is asked once in each.
 */
final class PdfClip {

    private final Supplier<Rectangle2D> ofForm;
    private final Deque<Optional<Rectangle2D>> saved = new ArrayDeque<>();
    private final Deque<Optional<Rectangle2D>> outside = new ArrayDeque<>();
    private @Nullable Rectangle2D form;
    private @Nullable Rectangle2D paths;
    private @Nullable Rectangle2D both;

    /** @param ofForm the bounds of the page or form that is being read */
    PdfClip(Supplier<Rectangle2D> ofForm) {
        this.ofForm = ofForm;
    }

    Rectangle2D bounds() {
        if (form == null) {
            form = ofForm.get();
            both = null;
        }
        if (both == null) {
            both = paths == null ? form : form.createIntersection(paths);
        }
        return both;
    }

    /** Clips to the bounds of a path as well. */
    void intersect(Rectangle2D path) {
        paths = paths == null ? path : paths.createIntersection(path);
        both = null;
    }

    void save() {
        saved.push(Optional.ofNullable(paths));
    }

    void restore() {
        if (!saved.isEmpty()) {
            paths = saved.pop().orElse(null);
            both = null;
        }
    }

    void enterForm() {
        outside.push(Optional.ofNullable(form));
        form = null;
    }

    void leaveForm() {
        form = outside.pop().orElse(null);
        both = null;
    }
}
