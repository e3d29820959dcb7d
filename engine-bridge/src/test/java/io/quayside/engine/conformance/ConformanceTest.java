package io.quayside.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.EngineMatrix;
import io.quayside.testkit.EngineRelease;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every case with every engine. Whatever a case does, the live picture is the engine's own afterwards.
@ExtendWith(EngineExtension.class)
@Timeout(90)
@TestInstance(Lifecycle.PER_CLASS)
class ConformanceTest {
    private static final List<List<Case>> SUBJECTS =
            List.of(ReadingCases.ALL, LifeCases.ALL, StreamCases.ALL, ProgramCases.ALL, ImageCases.ALL);

    private final Map<EngineRelease, Lab> labs = new EnumMap<>(EngineRelease.class);

    @AfterAll
    void close() {
        labs.values().forEach(Lab::close);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void everyEngineDoesAsExpected(EngineRelease release, Case it, EngineMatrix matrix) throws Exception {
        var lab = labs.computeIfAbsent(release, its -> new Lab(matrix.engine(its)));
        try {
            assertThat(String.valueOf(it.look().at(lab)))
                    .as("%s: %s", release, it)
                    .isEqualTo(it.expected(release));
        } finally {
            lab.clean();
        }
        lab.awaitExact(release.isDocker());
    }

    static Stream<Arguments> cases() {
        return Arrays.stream(EngineRelease.values())
                .filter(release -> release.name().matches(System.getProperty("quayside.engine", ".*")))
                .flatMap(release -> SUBJECTS.stream().flatMap(List::stream).map(it -> Arguments.of(release, it)));
    }
}
