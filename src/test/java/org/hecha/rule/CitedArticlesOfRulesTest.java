package org.hecha.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.hecha.form.CitedArticle;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.junit.jupiter.api.Test;

/** Whoever is told of a fault can read the article that he broke. */
class CitedArticlesOfRulesTest {

    /** Nobody has compared their words with two sources yet: better none than wrong ones. */
    private static final Set<String> WITHOUT_TEXT = Set.of("《党政机关公文处理工作条例》第十九条");

    @Test
    void theWordsOfEveryCitedArticleAreKeptOrKnownToBeMissing() throws Exception {
        RuleFolder folder = RuleFolder.packaged();
        Forms forms = Forms.load(folder);
        Set<String> missing = new TreeSet<>();
        Set<String> kept = new TreeSet<>();
        for (RuleInfo rule : RuleBook.load(folder, forms.all()).rules()) {
            for (String basis : rule.basis()) {
                for (CitedArticle article : CitedArticle.in(basis, forms.laws())) {
                    (article.hasText() ? kept : missing).add("《" + article.title() + "》" + article.name());
                }
            }
        }
        assertThat(missing)
                .as("put the words of the article into rules/law/citations.yaml, or its name on this list")
                .isEqualTo(new TreeSet<>(WITHOUT_TEXT));
        assertThat(kept).hasSizeGreaterThan(4);
    }
}
