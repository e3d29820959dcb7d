package io.quayside.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules of the house that a compiler does not know.
class ArchitectureTest {
    private static final String ROOT = "io.quayside.engine";
    private static final JavaClasses BRIDGE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /// A package of the bridge and what it may import: other packages of the bridge, and libraries.
    private record Row(String name, Set<String> neighbours, Set<String> libraries) {}

    private static Stream<Row> importTable() {
        String dockerJava = "com.github.dockerjava..";
        String jackson = "tools.jackson..";
        return Stream.of(
                new Row("model", Set.of(), Set.of()),
                new Row("action", Set.of("model"), Set.of()),
                new Row("endpoint", Set.of("model"), Set.of(jackson)),
                new Row("transport", Set.of("model", "endpoint"), Set.of(dockerJava)),
                // docker-java's own answers are read by the Jackson that it brings along.
                new Row(
                        "docker",
                        Set.of("model", "action", "transport"),
                        Set.of(dockerJava, jackson, "com.fasterxml..")),
                new Row("live", Set.of("model", "docker"), Set.of()),
                new Row("log", Set.of("model", "docker"), Set.of("com.google.re2j..")),
                new Row("stats", Set.of("model", "action", "docker"), Set.of(jackson)));
    }

    @ParameterizedTest
    @MethodSource("importTable")
    void aPackageImportsOnlyWhatTheTableAllows(Row row) {
        var allowed = Stream.of(
                        Stream.of("java..", "javax.net.ssl..", "org.jspecify..", "org.slf4j..", ROOT + "." + row.name),
                        row.neighbours.stream().map(name -> ROOT + "." + name),
                        row.libraries.stream())
                .flatMap(names -> names)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(ROOT + "." + row.name)
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.or(
                        JavaClass.Predicates.resideInAnyPackage(allowed),
                        DescribedPredicate.describe("are primitive", JavaClass::isPrimitive),
                        DescribedPredicate.describe("are arrays", JavaClass::isArray)))
                .allowEmptyShould(true)
                .check(BRIDGE);
    }

    @Test
    void everyPackageIsInTheTable() {
        var known = Stream.concat(Stream.of(ROOT), importTable().map(row -> ROOT + "." + row.name))
                .toList();
        assertThat(packages()).extracting(JavaPackage::getName).allMatch(known::contains);
    }

    @Test
    void noPackageNeedsItselfByWayOfOthers() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(BRIDGE);
    }

    @Test
    void theBridgeKnowsNoWindow() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..", "java.awt..", "javax.swing..", "com.sun..", "sun..", "io.quayside.app..")
                .check(BRIDGE);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(packages())
                .isNotEmpty()
                .allMatch(found -> found.tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false));
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(BRIDGE);
    }

    @Test
    void nobodyWritesToTheConsole() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(BRIDGE);
    }

    @Test
    void noNameSaysNothing() {
        noClasses().should().haveNameMatching(".*(Utils?|Manager|Helper)").check(BRIDGE);
    }

    private static List<JavaPackage> packages() {
        return BRIDGE.stream().map(JavaClass::getPackage).distinct().toList();
    }
}
