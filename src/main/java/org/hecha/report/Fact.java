package org.hecha.report;

import org.hecha.document.Place;

/** Anything that a rule can reason about and point at. */
public interface Fact {

    /** Where it stands in the document. */
    Place place();

    /** The words as they stand there; empty for something absent. */
    String quote();

    /** Key of the section it stands in; empty if none. */
    String section();

    /** How sure its reading is. */
    Certainty certainty();
}
