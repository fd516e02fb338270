package org.hecha.document;

/** A file cannot carry notes. The message names the cause, in Chinese, as part of a sentence: 原件有电子签名. */
final class NoteException extends Exception {

    private static final long serialVersionUID = 1L;

    NoteException(String why) {
        super(why);
    }
}
