package org.hecha;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** The house of the design: one street, imports in one direction, each library behind one door. */
@AnalyzeClasses(packages = "org.hecha", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule importsRunDownTheStreetOnly = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("document")
            .definedBy("org.hecha.document..")
            .layer("prose")
            .definedBy("org.hecha.prose..")
            .layer("form")
            .definedBy("org.hecha.form..")
            .layer("report")
            .definedBy("org.hecha.report..")
            .layer("across")
            .definedBy("org.hecha.across..")
            .layer("rule")
            .definedBy("org.hecha.rule..")
            .layer("audit")
            .definedBy("org.hecha.audit..")
            .layer("memo")
            .definedBy("org.hecha.memo..")
            .layer("workbench")
            .definedBy("org.hecha.workbench..")
            .layer("sweep")
            .definedBy("org.hecha.sweep..")
            .layer("desk")
            .definedBy("org.hecha.desk..")
            .layer("web")
            .definedBy("org.hecha.web..")
            .layer("cli")
            .definedBy("org.hecha.cli..")
            .layer("packaging") // run by the build only
            .definedBy("org.hecha.packaging..")
            .optionalLayer("cluster") // compiled where Spark is
            .definedBy("org.hecha.cluster..")
            .whereLayer("packaging")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cluster")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("document")
            .mayNotAccessAnyLayer()
            .whereLayer("prose")
            .mayNotAccessAnyLayer()
            .whereLayer("form")
            .mayOnlyAccessLayers("prose")
            .whereLayer("report")
            .mayOnlyAccessLayers("document", "prose", "form")
            .whereLayer("across")
            .mayOnlyAccessLayers("document", "prose", "form", "report")
            .whereLayer("rule")
            .mayOnlyAccessLayers("document", "prose", "form", "report", "across")
            .whereLayer("audit")
            .mayOnlyAccessLayers("document", "prose", "form", "report", "across", "rule")
            .whereLayer("memo")
            .mayOnlyAccessLayers("document", "prose", "form", "report", "across", "rule", "audit")
            .whereLayer("workbench")
            .mayOnlyAccessLayers("document", "prose", "form", "report", "across", "rule", "audit", "memo")
            .whereLayer("sweep")
            .mayOnlyAccessLayers("document", "prose", "form", "report", "across", "rule", "audit", "memo", "workbench")
            .whereLayer("desk")
            .mayOnlyAccessLayers("document", "rule", "audit", "memo", "sweep")
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule packagesFormNoCircle =
            slices().matching("org.hecha.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyRulesKnowDrools = noClasses()
            .that()
            .resideOutsideOfPackage("org.hecha.rule..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule onlyDocumentsKnowFileFormats = noClasses()
            .that()
            .resideOutsideOfPackage("org.hecha.document..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.tika..",
                    "org.apache.poi..",
                    "org.jsoup..",
                    "com.fasterxml.aalto..",
                    "org.codehaus.stax2..");

    @ArchTest
    static final ArchRule onlyDocumentsAndPdfMemosKnowPdf = noClasses()
            .that()
            .resideOutsideOfPackages("org.hecha.document..", "org.hecha.memo.pdf..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..", "com.openhtmltopdf..");

    @ArchTest
    static final ArchRule onlyMemosKnowFreemarker = noClasses()
            .that()
            .resideOutsideOfPackage("org.hecha.memo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("freemarker..");

    @ArchTest
    static final ArchRule onlyTheStoreKnowsDatabases = noClasses()
            .that()
            .resideOutsideOfPackages("org.hecha.sweep.store..", "org.hecha.desk..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.flywaydb..", "org.sqlite..", "org.postgresql..");

    @ArchTest
    static final ArchRule onlyFetchingKnowsTheWeb = noClasses()
            .that()
            .resideOutsideOfPackage("org.hecha.sweep.fetch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.hc..", "crawlercommons..");

    @ArchTest
    static final ArchRule onlyNoticesKnowMail = noClasses()
            .that()
            .resideOutsideOfPackage("org.hecha.sweep.notice..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "jakarta.activation..");

    @ArchTest
    static final ArchRule onlySchedulesKnowTheScheduler = noClasses()
            .that()
            .resideOutsideOfPackage("org.hecha.sweep.store.schedule..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.kagkarlsson..");

    @ArchTest
    static final ArchRule onlyTheClusterKnowsSpark = noClasses()
            .that()
            .resideOutsideOfPackage("org.hecha.cluster..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsTerminals = noClasses()
            .that()
            .resideOutsideOfPackage("org.hecha.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule nobodyPrintsButTheCommandLine =
            // A reading process answers its parent over standard output, and turns away all that would print there.
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.hecha.cli..", "org.hecha.cluster..")
                    .and()
                    .doNotHaveFullyQualifiedName("org.hecha.document.worker.WorkerMain")
                    .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule namesSayWhatLivesThere = classes()
            .should()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Impl");

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses all) {
        assertThat(all.getPackage("org.hecha").getSubpackagesInTree())
                .filteredOn(one -> !one.getClasses().isEmpty())
                .filteredOn(one -> !one.isAnnotatedWith(NullMarked.class))
                .extracting(JavaPackage::getName)
                .as("packages without a @NullMarked package-info.java")
                .isEmpty();
    }

    /** A rule that looked at nothing holds; this one fails then. */
    @ArchTest
    static void theseTestsSawTheHouse(JavaClasses all) {
        assertThat(all.size()).isGreaterThan(200);
    }
}
