package org.hecha.form;

/** Something in a form that cannot be right, found while it is read; {@link YamlFile} adds file and line. */
public final class FormMistake extends IllegalArgumentException {

    private final String near;

    /**
     * @param near words of the form's file by which the line can be found
     * @param message what is wrong, in Chinese
     */
    public FormMistake(String near, String message) {
        super(message);
        this.near = near;
    }

    String near() {
        return near;
    }
}
