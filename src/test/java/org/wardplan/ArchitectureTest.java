package org.wardplan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;

/** The floors of the house: data flows one way, and a line of code knows its room. */
@AnalyzeClasses(packages = "org.wardplan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule floors = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("base")
            .definedBy("org.wardplan.base..")
            .layer("model")
            .definedBy("org.wardplan.model..")
            .layer("spatial")
            .definedBy("org.wardplan.spatial..")
            .layer("dataset")
            .definedBy("org.wardplan.dataset..")
            .layer("analysis")
            .definedBy("org.wardplan.analysis..")
            .layer("planning")
            .definedBy("org.wardplan.planning..")
            .layer("storage")
            .definedBy("org.wardplan.storage..")
            .layer("report")
            .definedBy("org.wardplan.report..")
            .layer("app")
            .definedBy("org.wardplan.app..")
            .layer("ui")
            .definedBy("org.wardplan.ui..")
            .layer("cli")
            .definedBy("org.wardplan.cli..")
            .layer("main")
            .definedBy("org.wardplan")
            .whereLayer("main")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("main")
            .whereLayer("ui")
            .mayOnlyBeAccessedByLayers("main")
            .whereLayer("app")
            .mayOnlyBeAccessedByLayers("ui", "main")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("app", "ui", "cli", "main")
            .whereLayer("storage")
            .mayOnlyBeAccessedByLayers("report", "app", "ui", "cli", "main")
            .whereLayer("planning")
            .mayOnlyBeAccessedByLayers("storage", "report", "app", "ui", "cli", "main")
            .whereLayer("analysis")
            .mayOnlyBeAccessedByLayers("planning", "storage", "report", "app", "ui", "cli", "main")
            .whereLayer("dataset")
            .mayOnlyBeAccessedByLayers("analysis", "planning", "storage", "report", "app", "ui", "cli", "main")
            .whereLayer("spatial")
            .mayOnlyBeAccessedByLayers(
                    "dataset", "analysis", "planning", "storage", "report", "app", "ui", "cli", "main")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers(
                    "spatial", "dataset", "analysis", "planning", "storage", "report", "app", "ui", "cli", "main")
            .because("data flows one way: a floor uses only the floors below it");

    @ArchTest
    static final ArchRule noCycles = slices().matching("org.wardplan.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package that needs itself through others can't be read or tested alone");

    @ArchTest
    static final ArchRule sceneGraphOnlyInUi = noClasses()
            .that()
            .resideOutsideOfPackages("org.wardplan.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "javafx.animation..")
            .because("everything else must run and be tested without a window");

    @ArchTest
    static final ArchRule javafxOnlyFromAppUp = noClasses()
            .that()
            .resideOutsideOfPackages("org.wardplan.app..", "org.wardplan.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("the command line and the sums need no JavaFX");

    @ArchTest
    static final ArchRule sqlOnlyInStorage = noClasses()
            .that()
            .resideOutsideOfPackage("org.wardplan.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.sqlite..")
            .because("how a plan is kept must be free to change");

    @ArchTest
    static final ArchRule geometryLibraryWrapped = noClasses()
            .that()
            .resideOutsideOfPackages("org.wardplan.spatial..", "org.wardplan.dataset..", "org.wardplan.report..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.locationtech..")
            .because("screens draw plain coordinates, not library geometries");

    @ArchTest
    static final ArchRule standardOutputOnlyInCli = noClasses()
            .that()
            .resideOutsideOfPackages("org.wardplan.cli..", "org.wardplan")
            .should()
            .accessField(System.class, "out")
            .because("standard output is the command line's document");

    @ArchTest
    static final ArchRule clockComesAsArgument = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.wardplan.model..",
                    "org.wardplan.spatial..",
                    "org.wardplan.dataset..",
                    "org.wardplan.analysis..",
                    "org.wardplan.planning..",
                    "org.wardplan.report..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(Math.class, "random")
            .because("the same input gives the same output");

    @ArchTest
    static final ArchRule namesSayWhatItIs = classes()
            .should(new ArchCondition<JavaClass>("not be named Manager, Helper or Utils") {
                @Override
                public void check(JavaClass c, ConditionEvents events) {
                    String name = c.getSimpleName();
                    boolean vague = name.endsWith("Manager") || name.endsWith("Helper") || name.endsWith("Utils");
                    events.add(new SimpleConditionEvent(c, !vague, c.getName() + " is named " + name));
                }
            })
            .because("a name that fits everything tells nothing");
}
