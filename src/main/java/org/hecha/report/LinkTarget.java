package org.hecha.report;

import org.hecha.document.Place;

/**
 * Where a link of the document leads.
 *
 * @param target as the file states it
 * @param words that the reader clicks; empty if the format does not say
 * @param kind what it leads to
 * @param host of an address on a network, in lower case; empty for others
 * @param shown what the words name instead: an address of another site or mailbox than the target's; empty where the
 *     words name none, or the same
 * @param fault what is malformed about it, in Chinese; empty if nothing
 * @param webPage whether the document is a web page, whose links are in part the site's own tools
 * @param section key of the section it stands in
 * @param own whether it belongs to the report itself
 * @param certainty how sure the reading is
 * @param place its words, else the block or cell that holds it
 */
public record LinkTarget(
        String target,
        String words,
        Kind kind,
        String host,
        String shown,
        String fault,
        boolean webPage,
        String section,
        boolean own,
        Certainty certainty,
        Place place)
        implements Fact {

    public enum Kind {
        /** A page or file that anybody on the Internet can ask for. */
        WEB,
        /** A host that only the computer itself, or its office, can reach. */
        PRIVATE,
        MAIL,
        /** A file of the computer that the report was made on. */
        LOCAL_FILE,
        SCRIPT,
        /** The content itself, written into the link. */
        DATA,
        /** Relative to where the document is published. */
        RELATIVE,
        /** A telephone, a messenger and the like. */
        OTHER
    }

    @Override
    public String quote() {
        return words.isEmpty() ? target : words;
    }
}
