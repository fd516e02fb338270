package org.hecha.web;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param active name of the place that it belongs to
 * @param places that can be gone to
 * @param user who is signed in; empty on a desk for one
 * @param canLeave whether he can sign out
 * @param token that forms must send back
 * @param assets version of style sheet and scripts
 * @param version of the program
 * @param trouble why nothing can be audited here; empty if all is well
 * @param brokenEdit why rules that were saved are not in force, for those who may mend them; empty if they are
 * @param stale whether rules that were saved are not in force
 */
public record Frame(
        String title,
        String active,
        List<Place> places,
        String user,
        boolean canLeave,
        String token,
        String assets,
        String version,
        String trouble,
        String brokenEdit,
        boolean stale) {

    /**
     * A place that can be gone to.
     *
     * @param name of it
     * @param address of its page
     * @param label in Chinese
     */
    public record Place(String name, String address, String label) {}
}
