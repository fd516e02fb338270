package org.hecha.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.hecha.report.Fact;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void everyFactIsOpenToRules() {
        List<String> facts = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.hecha.report").stream()
                        .filter(type -> type.isAssignableTo(Fact.class))
                        .map(JavaClass::getName)
                        .toList();

        assertThat(Vocabulary.facts())
                .as("add new facts to Vocabulary.FACTS, else the guard refuses rules about them")
                .extracting(Class::getName)
                .containsAll(facts);
        assertThat(facts).hasSizeGreaterThan(10);
    }

    @Test
    void digestIsStable() {
        assertThat(Vocabulary.digest()).isEqualTo(Vocabulary.digest()).hasSize(64);
    }
}
