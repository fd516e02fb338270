package org.hecha.document.scan;

import java.util.List;

/**
 * What was recognised where.
 *
 * @param line where the ink is
 * @param left where the picture of the line begins on that of the page
 * @param marks none if nothing could be read
 */
record Reading(Area line, int left, List<Mark> marks) {

    Reading {
        marks = List.copyOf(marks);
    }

    /** How well lines are read, from 0 to 1, long ones counting for more. */
    static float quality(List<Reading> readings) {
        float sum = 0;
        float ink = 0;
        for (Reading reading : readings) {
            // A line that is read as hardly anything was hardly read.
            float expected = Math.max(1, 0.5f * reading.line.width() / Math.max(1, reading.line.height()));
            float read = 0;
            for (Mark mark : reading.marks) {
                read += mark.confidence();
            }
            sum += expected * read / Math.max(expected, reading.marks.size());
            ink += expected;
        }
        return ink == 0 ? 1 : sum / ink;
    }
}
