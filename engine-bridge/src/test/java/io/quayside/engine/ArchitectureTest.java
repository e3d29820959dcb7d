package io.quayside.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
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
                new Row("spec", Set.of("model"), Set.of()),
                new Row("action", Set.of("model", "spec"), Set.of()),
                new Row("cli", Set.of("model", "spec"), Set.of()),
                new Row("endpoint", Set.of("model"), Set.of(jackson)),
                new Row("archive", Set.of("model"), Set.of("org.apache.commons.compress..")),
                new Row("transport", Set.of("model", "endpoint"), Set.of(dockerJava)),
                // docker-java's own answers are read by the Jackson that it brings along.
                new Row(
                        "docker",
                        Set.of("model", "spec", "action", "archive", "transport"),
                        Set.of(dockerJava, jackson, "com.fasterxml..")),
                new Row("live", Set.of("model", "docker"), Set.of()),
                new Row("log.text", Set.of(), Set.of(jackson, "com.google.re2j..")),
                new Row("log.match", Set.of(), Set.of("com.google.re2j..")),
                new Row(
                        "log",
                        Set.of("model", "action", "docker", "log.text", "log.match"),
                        Set.of(jackson, "com.google.re2j..")),
                new Row("terminal", Set.of("model", "action", "docker"), Set.of()),
                new Row("life", Set.of("model", "docker"), Set.of()),
                new Row("why", Set.of("model"), Set.of()),
                new Row("setup", Set.of("model", "endpoint"), Set.of()),
                new Row("buildx", Set.of("model", "action", "docker"), Set.of(jackson)),
                new Row("files", Set.of("model", "action", "archive", "docker"), Set.of()),
                new Row("layers", Set.of("model", "docker"), Set.of("org.apache.commons.compress..")),
                new Row("registry", Set.of("model", "action", "docker"), Set.of(jackson)),
                new Row("vm", Set.of("model", "endpoint", "transport", "docker"), Set.of(jackson)),
                new Row("vm.qemu", Set.of("model", "endpoint", "transport", "docker", "vm"), Set.of(jackson)),
                new Row("vm.wsl", Set.of("model", "endpoint", "transport", "docker", "vm"), Set.of(jackson)),
                new Row("vm.lima", Set.of("model", "endpoint", "transport", "docker", "vm"), Set.of(jackson)),
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

    /// The import table keeps docker-java out of the other packages; this keeps it inside of the one that uses it.
    /// `transport` implements its client interface, and only `docker` is built on that.
    @Test
    void nothingPublicOfTheApiShowsATypeOfDockerJava() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(ROOT + ".transport")
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .arePublic()
                .should(showDockerJava())
                .check(BRIDGE);
    }

    private static ArchCondition<JavaMethod> showDockerJava() {
        return new ArchCondition<>("show a type of docker-java") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var shown = Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .filter(type -> type.getPackageName().startsWith("com.github.dockerjava"))
                        .toList();
                events.add(new SimpleConditionEvent(method, !shown.isEmpty(), method.getFullName() + shown));
            }
        };
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
