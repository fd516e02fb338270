package org.hecha.packaging;

import java.io.IOException;
import java.nio.file.Path;
import org.hecha.audit.PackagedScoring;
import org.hecha.form.FormException;
import org.hecha.form.RuleFolder;
import org.hecha.rule.PackagedRules;

/** Run by the build: does once what every start of the program would have to do again. */
public final class Packaging {

    private Packaging() {}

    /**
     * Fills a folder of the class path.
     *
     * @param arguments the folder {@code rules}, and the folder of compiled classes
     */
    public static void main(String[] arguments) throws IOException, FormException {
        Path classes = Path.of(arguments[1]);
        PackagedRules.main(arguments);
        PackagedScoring.write(RuleFolder.of(Path.of(arguments[0])), classes);
        SharableClasses.write(classes);
        PlainLambdas.write(classes);
    }
}
