package org.hecha.cluster;

import java.io.Serializable;
import org.hecha.across.Profile;
import org.hecha.across.ProfileBytes;
import org.hecha.across.ProfileBytes.StoredProse;

/**
 * A report as others see it: its profile in bytes.
 *
 * @param number its place in the order of all reports, those of earlier years first
 * @param source the path it was read from
 * @param figures the first part of the profile
 * @param prose the second; empty where nobody needs it
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Card(long number, String source, byte[] figures, byte[] prose) implements Serializable {

    private static final byte[] NOTHING = {};

    Profile profile(Workshop workshop) {
        return ProfileBytes.read(
                source, "", figures, digest -> StoredProse.of(prose, workshop.phrases()), workshop.forms());
    }

    Card withoutProse() {
        return new Card(number, source, figures, NOTHING);
    }
}
