package org.hecha.document.page;

import java.util.List;

/** A page with what is repeated at its head and foot set apart. */
record Sheet(int number, float width, List<Line> heads, List<Item> body, List<Line> feet) {

    Sheet {
        heads = List.copyOf(heads);
        body = List.copyOf(body);
        feet = List.copyOf(feet);
    }

    List<Line> lines() {
        return body.stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .toList();
    }
}
