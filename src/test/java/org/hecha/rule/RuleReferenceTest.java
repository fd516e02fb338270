package org.hecha.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.junit.jupiter.api.Test;

class RuleReferenceTest {

    @Test
    void everyRuleStandsInTheReferenceOfRuleAuthors() throws Exception {
        RuleFolder folder = RuleFolder.packaged();
        String reference = new String(folder.read("README.md"), StandardCharsets.UTF_8);
        assertThat(RuleBook.load(folder, Forms.load(folder).all()).rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(reference)
                        .as("add %s to the table at the end of rules/README.md", rule.id())
                        .contains("| `" + rule.id() + "` |"));
    }
}
