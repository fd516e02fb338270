package org.hecha.document;

import org.xml.sax.SAXException;

/** A document goes beyond one of the {@link Limits}; thrown inside parsers, where SAX allows no other kind. */
public final class LimitExceededException extends SAXException {

    /** @param what the limit in Chinese, with its value: {@code 单元格超过 100000 个} */
    public LimitExceededException(String what) {
        super(what);
    }
}
