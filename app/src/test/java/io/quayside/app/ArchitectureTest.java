package io.quayside.app;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.quayside.app.wiring.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCharacterCombination;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The rules of the house, as far as classes can show that they are kept.
@AnalyzeClasses(packages = "io.quayside.app", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] FEATURES = {
        "..app.containers..",
        "..app.run..",
        "..app.images..",
        "..app.logs..",
        "..app.activity..",
        "..app.preferences..",
        "..app.registries..",
        "..app.builds..",
        "..app.disk..",
        "..app.volumes..",
        "..app.networks..",
        "..app.engines..",
        "..app.about.."
    };

    @ArchTest
    static final ArchRule modelsKnowNoNodes = noClasses()
            .that()
            .haveSimpleNameEndingWith("Model")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..");

    @ArchTest
    static final ArchRule featuresDoNotKnowEachOther = slices().matching(
                    "io.quayside.app.(containers|run|images|logs|activity|preferences|registries|builds|disk|volumes|networks|engines|about)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule nobodyButTheWiringKnowsFeatures = noClasses()
            .that()
            .resideOutsideOfPackages(FEATURES)
            .and()
            .resideOutsideOfPackage("..app.wiring..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURES);

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.quayside.app.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheApplicationKnowsTheWiring = noClasses()
            .that()
            .resideOutsideOfPackages("io.quayside.app", "..app.wiring..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..app.wiring..");

    @ArchTest
    static final ArchRule onlyFxHopsToTheUiThread = noClasses()
            .that()
            .resideOutsideOfPackage("..app.fx..")
            .should()
            .callMethod(Platform.class, "runLater", Runnable.class);

    @ArchTest
    static final ArchRule viewsCallNoEngine = noClasses()
            .that()
            .haveSimpleNameEndingWith("View")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.quayside.engine.Engine");

    @ArchTest
    static final ArchRule widgetsKnowNoEngine = noClasses()
            .that()
            .resideInAPackage("..app.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quayside.engine..", "..app.task..", "..app.shell..", "..app.settings..");

    @ArchTest
    static final ArchRule onlyPlatformKnowsAwt = noClasses()
            .that()
            .resideOutsideOfPackage("..app.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..");

    @ArchTest
    static final ArchRule nothingInternalIsUsed = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.quayside.app.platform.PausingTimer")
            .and()
            .doNotHaveFullyQualifiedName("io.quayside.app.platform.RestingPulse")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.sun..",
                    "sun..",
                    "javafx.embed..",
                    "javafx.fxml..",
                    "javafx.scene.web..",
                    "com.github.dockerjava..");

    @ArchTest
    static final ArchRule shortcutsAreKeyCodes =
            noClasses().should().dependOnClassesThat().areAssignableTo(KeyCharacterCombination.class);

    @ArchTest
    static final ArchRule stylesAreInTheStylesheet =
            noClasses().should().callMethod(Node.class, "setStyle", String.class);

    @ArchTest
    static final ArchRule onlyTheEdgesPrint = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Launcher.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(Options.class.getPackageName() + ".Screenshots")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule nothingStaticChanges =
            fields().that().haveModifier(STATIC).should().haveModifier(FINAL);

    @ArchTest
    static final ArchRule packagesAreNullMarked = classes().should(new ArchCondition<>("be in a null-marked package") {
        @Override
        public void check(JavaClass item, ConditionEvents events) {
            if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                events.add(
                        SimpleConditionEvent.violated(item, item.getName() + " is in a package without @NullMarked"));
            }
        }
    });

    @Test
    void filesAreShort() throws IOException {
        var tooLong = new ArrayList<String>();
        tooLong.addAll(longerThan(400, Path.of("src/main/java")));
        tooLong.addAll(longerThan(600, Path.of("src/test/java")));

        assertThat(tooLong).isEmpty();
    }

    private static ArrayList<String> longerThan(int lines, Path folder) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                if (Files.readAllLines(file).size() > lines) {
                    found.add(file + " has more than " + lines + " lines");
                }
            }
        }
        return found;
    }
}
